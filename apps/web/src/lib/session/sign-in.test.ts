import { describe, expect, it } from 'vitest';
import { safeNext } from './sign-in.ts';

describe('where signing in leads', () => {
  it('follows our own paths', () => expect(safeNext('/orders/26-1?x=1', '/')).toBe('/orders/26-1?x=1'));
  it.each([null, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'never follows %j',
    (next) => expect(safeNext(next, '/home')).toBe('/home'),
  );
});
