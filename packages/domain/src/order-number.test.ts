import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOrderNumber, parseOrderNumber } from './order-number.ts';

const year = fc.integer({ min: 2000, max: 2099 });
const serial = fc.integer({ min: 1, max: 999_999_999 });

describe('order numbers', () => {
  it('carry the known check digit of Damm', () => {
    // 572 has the check digit 4 in Damm's own example; leading zeros do not change an interim digit of 0.
    expect(formatOrderNumber(2000, 572)).toBe('00-00572-4');
  });
  it('look like what is promised', () => {
    expect(formatOrderNumber(2026, 10427)).toMatch(/^26-10427-\d$/);
    expect(formatOrderNumber(2026, 7)).toMatch(/^26-00007-\d$/);
  });
  it.each([
    [1999, 1],
    [2100, 1],
    [2026, 0],
    [2026, 1_000_000_000],
    [2026, 1.5],
  ])('are not made for %d and %d', (y, s) => {
    expect(() => formatOrderNumber(y, s)).toThrow(RangeError);
  });
  it('are read back', () => {
    fc.assert(
      fc.property(year, serial, (y, s) => {
        const number = formatOrderNumber(y, s);
        expect(parseOrderNumber(number)).toEqual({ ok: true, value: { number, year: y, serial: s } });
      }),
    );
  });
  it('are read as people write them', () => {
    const number = formatOrderNumber(2026, 10427);
    const plain = number.replaceAll('-', '');
    const fullWidth = [...plain].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [
      plain,
      ` ${number} `,
      `#${number}`,
      number.replaceAll('-', '—'),
      number.replaceAll('-', ' '),
      fullWidth,
    ])
      expect(parseOrderNumber(typed)).toMatchObject({ ok: true, value: { number } });
  });
  it('tell of every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(year, serial, fc.nat(11), fc.integer({ min: 1, max: 9 }), (y, s, place, change) => {
        const digits = [...formatOrderNumber(y, s).replaceAll('-', '')];
        const index = place % digits.length;
        const wrong = [...digits];
        wrong[index] = String((Number(digits[index]) + change) % 10);
        expect(parseOrderNumber(wrong.join(''))).toMatchObject({
          ok: false,
          refusal: { code: 'order-number.mistyped' },
        });
        if (index === 0 || digits[index] === digits[index - 1]) return;
        const swapped = [...digits];
        [swapped[index - 1], swapped[index]] = [swapped[index]!, swapped[index - 1]!];
        expect(parseOrderNumber(swapped.join('')).ok).toBe(false);
      }),
    );
  });
  it.each(['', '26-1', 'abc', '26-10427', '２６１', '1'.repeat(5000), '26-00000-8'])(
    'refuse %.20s',
    (typed) => {
      expect(parseOrderNumber(typed).ok).toBe(false);
    },
  );
  it('have one spelling', () => {
    const digits = formatOrderNumber(2026, 10427).replaceAll('-', '').slice(0, -1);
    const spellings = Array.from({ length: 10 }, (_, check) =>
      parseOrderNumber(`26-0${digits.slice(2)}-${check}`),
    );
    expect(spellings.every((result) => !result.ok)).toBe(true);
  });
});
