import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('where signing in leads', () => {
  it.each([
    ['/orders/26-1?x=1#lines', '/orders/26-1?x=1#lines'],
    ['/search?q=台灯', '/search?q=%E5%8F%B0%E7%81%AF'],
    ['/checkout?back=//evil.example', '/checkout?back=//evil.example'],
  ])('follows our own path %s', (next, followed) => expect(safeNext(next, '/')).toBe(followed));

  it.each([
    null,
    '',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/x/..//evil.example',
    '/./\\evil.example',
    'https://evil.example',
    'https:/evil.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'orders',
  ])('never follows %j', (next) => expect(safeNext(next, '/home')).toBe('/home'));

  it('never fails, whatever is asked', () => {
    for (let code = 0; code < 256; code += 1) {
      const led = safeNext(`/${String.fromCharCode(code)}/x`, '/home');
      expect(led === '/home' || new URL(led, 'https://ours.example').origin === 'https://ours.example').toBe(
        true,
      );
      // A header carries it.
      expect(led).toMatch(/^[\x21-\x7e]+$/);
    }
  });
});
