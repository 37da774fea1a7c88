import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.ts';
import { readFigures, readMoney, readQuantity } from './numbers-as-typed.ts';
import type { Result } from './refusal.ts';

const said = (result: Result<number>): number | string => (result.ok ? result.value : result.refusal.code);

describe('a quantity', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['1000', 1000],
    ['1,000', 1000],
    ['1，000', 1000],
    ['１０００', 1000],
    ['１，０００', 1000],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ["1'000", 1000],
    ['1’000', 1000],
    ['1,234,567', 1_234_567],
    ['007', 7],
    ['12.0', 12],
    ['12.00', 12],
    ['0', 0],
  ])('%j is read', (typed, value) => expect(said(readQuantity(typed))).toBe(value));

  it.each([
    ['1.000', 'quantity.ambiguous'],
    ['1.234.567', 'quantity.ambiguous'],
    ['12,5', 'quantity.ambiguous'],
    ['1,00', 'quantity.ambiguous'],
    ['10,0000', 'quantity.ambiguous'],
    ['1,000,00', 'quantity.ambiguous'],
    ['1.5', 'quantity.fraction'],
    ['0.5', 'quantity.fraction'],
    ['', 'quantity.not-a-number'],
    ['-5', 'quantity.not-a-number'],
    ['+5', 'quantity.not-a-number'],
    ['1e3', 'quantity.not-a-number'],
    ['0x10', 'quantity.not-a-number'],
    ['1 00', 'quantity.not-a-number'],
    ['5-10', 'quantity.not-a-number'],
    ['10个', 'quantity.not-a-number'],
    ['十', 'quantity.not-a-number'],
    ['many', 'quantity.not-a-number'],
    ['NaN', 'quantity.not-a-number'],
    ['Infinity', 'quantity.not-a-number'],
    ['9'.repeat(30), 'quantity.not-a-number'],
  ])('%j is refused as %s, never read wrong', (typed, code) => expect(said(readQuantity(typed))).toBe(code));
});

describe('an amount', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['80.23', 8023],
    ['¥80.23', 8023],
    ['￥80.23', 8023],
    ['¥ 80.23', 8023],
    ['CN¥80.23', 8023],
    ['RMB 80.23', 8023],
    ['80.23 CNY', 8023],
    ['人民币80.23元', 8023],
    ['80.23元', 8023],
    ['80元', 8000],
    ['80 元整', 8000],
    ['80块', 8000],
    ['８０．２３', 8023],
    ['80。23', 8023],
    ['80。5元', 8050],
    ['1,234.50', 123_450],
    ['¥1,234.05', 123_405],
    ['1，234.50', 123_450],
    ['1,234', 123_400],
    ['1 234.50', 123_450],
    ['1\u202f234.50', 123_450],
    ["1'234.50", 123_450],
    ['1,234,567.8', 123_456_780],
    [' 0.09 ', 9],
    ['0', 0],
  ])('%j is read', (typed, minor) => expect(said(readMoney(typed))).toBe(minor));

  it.each([
    ['80,23', 'money.ambiguous'],
    ['80，23', 'money.ambiguous'],
    ['80,2', 'money.ambiguous'],
    ['¥80,23', 'money.ambiguous'],
    ['1.234', 'money.ambiguous'],
    ['1.234,56', 'money.ambiguous'],
    ['1,23,456.00', 'money.ambiguous'],
    ['12,34.50', 'money.ambiguous'],
    ['1,0000', 'money.ambiguous'],
    ['80.230', 'money.ambiguous'],
    ['0,50', 'money.ambiguous'],
    ['-5', 'money.negative'],
    ['(80.23)', 'money.negative'],
    ['$80.23', 'money.currency'],
    ['80.23 USD', 'money.currency'],
    ['€80,23', 'money.currency'],
    ['港币80', 'money.currency'],
    ['', 'money.not-a-number'],
    ['元', 'money.not-a-number'],
    ['1e3', 'money.not-a-number'],
    ['0x10', 'money.not-a-number'],
    ['NaN', 'money.not-a-number'],
    ['.5', 'money.not-a-number'],
    ['80.', 'money.not-a-number'],
    ['3块5', 'money.not-a-number'],
    ['80.23.', 'money.not-a-number'],
    ['1万', 'money.not-a-number'],
    ['100+20', 'money.not-a-number'],
    ['999999999999999', 'money.too-much'],
  ])('%j is refused as %s, never read wrong', (typed, code) => expect(said(readMoney(typed))).toBe(code));

  it('that could be two says both', () => {
    const read = readMoney('80,23');
    expect(!read.ok && read.refusal.text.en).toBe(
      '“80,23” could be 80.23 or 8023: please use “.” for cents, with at most two figures behind it',
    );
  });

  it('written by us reads back to itself, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('zh', 'en'), (minor, locale) => {
        expect(said(readMoney(formatMoney(minor, 'CNY', locale)))).toBe(minor);
        expect(said(readMoney((minor / 100).toFixed(2)))).toBe(minor);
      }),
    );
  });

  it('is read as written or refused: no text of figures and marks becomes a hundredfold', () => {
    const mark = fc.constantFrom(...'0123456789.,  ');
    fc.assert(
      fc.property(fc.string({ unit: mark, minLength: 1, maxLength: 12 }), (typed) => {
        const read = readMoney(typed);
        if (!read.ok) return;
        // Whatever stands behind the last point is cents; without a point the figures are yuan.
        const [yuan = '', cents = ''] = typed.trim().split('.');
        expect(read.value).toBe(Number(yuan.replace(/[, ]/g, '')) * 100 + Number(cents.padEnd(2, '0')));
      }),
    );
  });
});

describe('figures in a query', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    [' 12 ', 12],
  ])('%j', (text, value) => expect(readFigures(text)).toBe(value));
  it.each(['', ' ', '0x100', '1e3', '-1', '+1', '1.5', '1,000', '１２', 'Infinity', '9'.repeat(16)])(
    '%j is none',
    (text) => expect(readFigures(text)).toBeNull(),
  );
});
