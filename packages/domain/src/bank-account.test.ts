import { describe, expect, it } from 'vitest';
import { accountInFours, readAccountNumber } from './bank-account.ts';

describe('an account number', () => {
  it.each([
    ['4000 0231 1920 0123 456', '4000023119200123456'],
    ['７５５９-１２３４-５６７８', '755912345678'],
    ['gb29 nwbk 6016 1331 9268 19', 'GB29NWBK60161331926819'],
  ])('%j is kept as %j', (typed, kept) =>
    expect(readAccountNumber(typed)).toEqual({ ok: true, value: kept }),
  );

  it.each(['', '1234', '开户行 123456', 'not a number', '1'.repeat(40)])('%j is none', (typed) =>
    expect(readAccountNumber(typed)).toMatchObject({
      ok: false,
      refusal: { code: 'bank-account.malformed' },
    }),
  );

  it('is read in fours', () => expect(accountInFours('4000023119')).toBe('4000 0231 19'));
});
