import { expect, it } from 'vitest';
import { emailOf, signInName } from '@orderdesk/store';
import { z } from '@hono/zod-openapi';

it.each([
  'li@orderdesk.example',
  'info@xn--fsqu00a.xn--fiqs8s',
  '用户@xn--fsqu00a.xn--fiqs8s',
  'o!x@orderdesk.example',
  '6c69@international.invalid',
])('%s signs in under a name that the library takes, and is shown as it is', (email) => {
  expect(z.email().safeParse(signInName(email)).success).toBe(true);
  expect(emailOf(signInName(email))).toBe(email);
});

it('an address of the usual kind is its own name', () => {
  expect(signInName('li@orderdesk.example')).toBe('li@orderdesk.example');
});
