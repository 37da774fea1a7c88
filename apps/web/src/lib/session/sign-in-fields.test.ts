import { describe, expect, it } from 'vitest';
import { signInErrors } from './sign-in-fields.ts';

describe('the sign-in form', () => {
  it('tells beside each field what is missing', () => {
    expect(Object.keys(signInErrors('', ''))).toEqual(['email', 'password']);
    expect(Object.keys(signInErrors('mei@shop.example', ''))).toEqual(['password']);
  });

  it('says of an address that is none that it is none', () =>
    expect(signInErrors('mei', 'secret').email).not.toBe(signInErrors('', 'secret').email));

  it('lets everything else be tried, with a space pasted along too', () =>
    expect(signInErrors(' mei@shop.example ', 'secret')).toEqual({}));
});
