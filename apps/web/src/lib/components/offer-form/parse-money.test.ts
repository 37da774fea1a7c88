import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from './parse-money.ts';

describe('reading an amount', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['¥1,234.05', 123405],
    [' 0.09 ', 9],
  ])('%s', (text, minor) => expect(parseMoney(text)).toBe(minor));
  it.each(['', '1.234', '-5', '1e3', '12元', 'NaN', '.5'])('refuses %j', (text) =>
    expect(parseMoney(text)).toBeNull(),
  );
  it('is exact for every amount of two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (minor) => {
        const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
        expect(parseMoney(text)).toBe(minor);
      }),
    );
  });
});
