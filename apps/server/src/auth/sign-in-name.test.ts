import { expect, it } from 'vitest';
import { emailOf, emailShown, signInName } from '@orderdesk/store';
import { readEmail } from '@orderdesk/domain';
import { z } from '@hono/zod-openapi';

it.each([
  'li@orderdesk.example',
  'info@xn--fsqu00a.xn--fiqs8s',
  '用户@xn--fsqu00a.xn--fiqs8s',
  'o!x@orderdesk.example',
  '6c69@international.invalid',
])('%s signs in under a name that the library takes, and what is shown is the same address', (email) => {
  expect(emailOf(signInName(email))).toBe(email);
  expect(z.email().safeParse(signInName(email)).success).toBe(true);
  expect(readEmail(emailShown(email))).toEqual({ ok: true, value: email });
});

it.each([
  ['zoe@xn--shne-5qa.example', 'zoe@söhne.example'],
  ['用户@xn--fsqu00a.xn--fiqs8s', '用户@例子.中国'],
  // оrderdesk with a Cyrillic first letter.
  ['chen@xn--rderdesk-mbh.example', 'chen@xn--rderdesk-mbh.example'],
])('%s is shown as %s: in its own letters, unless it would look like another', (email, shown) =>
  expect(emailShown(email)).toBe(shown),
);

it('an address of the usual kind is its own name', () => {
  expect(signInName('li@orderdesk.example')).toBe('li@orderdesk.example');
});
