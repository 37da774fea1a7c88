import { describe, expect, it } from 'vitest';
import { accountInFours, readAccountNumber, readBankWords } from './bank-account.ts';

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

describe('the holder of an account, or the bank, is only a name', () => {
  it.each([
    '深圳市订货台科技有限公司',
    'Acme Co.Ltd',
    'Novo A/S',
    '招商银行深圳科技园支行',
    '中国银行（香港）',
  ])('%j', (typed) => expect(readBankWords(typed)).toEqual({ ok: true, value: typed.normalize('NFC') }));
  it.each([
    '东方数码有限公司（请付至支付宝 13800138999）',
    '东方数码 138-0013-8999',
    '东方数码 １３８００１３８',
    '招商银行 https://evil.example/pay',
    '招商银行 evil.com',
    '东方数码 pay@evil.example',
  ])('%j is not', (typed) =>
    expect(readBankWords(typed)).toMatchObject({ ok: false, refusal: { code: 'bank-account.words' } }),
  );
});
