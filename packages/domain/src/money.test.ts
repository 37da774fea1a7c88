import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, formatMoney, multiplyMoney, portionOf } from './money.ts';

describe('formatting money', () => {
  it.each([
    [1_234_567, 'CNY', 'zh', '¥12,345.67'],
    [1_234_567, 'CNY', 'en', '¥12,345.67'],
    [5, 'CNY', 'zh', '¥0.05'],
    [-4_820_000, 'CNY', 'zh', '-¥48,200.00'],
    [1_234, 'JPY', 'en', '¥1,234'],
    [0, 'EUR', 'en', '€0.00'],
    [9_007_199_254_740_991, 'CNY', 'en', '¥90,071,992,547,409.91'],
  ] as const)('writes %d %s in %s as %s', (minor, currency, locale, text) => {
    expect(formatMoney(minor, currency, locale)).toBe(text);
  });
  it('refuses fractions of the minor unit', () => {
    expect(() => formatMoney(0.5, 'CNY', 'zh')).toThrow(RangeError);
  });
});

describe('calculating', () => {
  it('multiplies exactly or not at all', () => {
    expect(multiplyMoney(399_00, 12)).toBe(478_800);
    expect(() => multiplyMoney(1e13, 1e6)).toThrow(RangeError);
    expect(() => multiplyMoney(100, 1.005)).toThrow(RangeError);
  });
  it('rounds a portion half up', () => {
    expect(portionOf(1000, 1300)).toBe(130);
    expect(portionOf(50, 100)).toBe(1);
    expect(portionOf(49, 100)).toBe(0);
    expect(portionOf(9e12, 1300)).toBe(1.17e12);
    expect(() => portionOf(-1, 1300)).toThrow(RangeError);
  });
});

describe('apportioning', () => {
  const weights = fc.array(fc.nat({ max: 1e12 }), { minLength: 1, maxLength: 30 });

  it('gives the left-over units to the largest remainders', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(apportion(10, [3, 3, 1])).toEqual([4, 4, 2]);
    expect(apportion(7, [0, 0])).toEqual([4, 3]);
    expect(apportion(7, [])).toEqual([]);
  });
  it('sums exactly and strays from the exact share by less than one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), weights, (amount, list) => {
        const parts = apportion(amount, list);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
        const sum = list.reduce((a, b) => a + BigInt(b), 0n);
        if (sum === 0n) return;
        parts.forEach((part, index) => {
          const off = BigInt(part) * sum - BigInt(amount) * BigInt(list[index]!);
          expect(off < sum && off > -sum).toBe(true);
        });
      }),
    );
  });
  it('never gives more than the weight of an amount that is covered', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const sum = list.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        apportion(Math.floor(sum * part), list).forEach((value, index) =>
          expect(value).toBeLessThanOrEqual(list[index]!),
        );
      }),
    );
  });
  it('refuses negative and broken amounts', () => {
    expect(() => apportion(-1, [1])).toThrow(RangeError);
    expect(() => apportion(1, [0.5])).toThrow(RangeError);
  });
});
