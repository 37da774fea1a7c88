import type { Locale } from './text.ts';

/**
 * Money is an integer in the currency's minor unit (分 for CNY), never a fraction. Basis points are hundredths of a per cent.
 * The largest amount Orderdesk handles, far below where integers stop being exact.
 */
export const MAX_AMOUNT = 10_000_000_000_000;

const BASIS_POINTS = 10_000n;
const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-US' };
const formats = new Map<string, { format: Intl.NumberFormat; digits: number }>();

/** `1234567`, `CNY` → `¥12,345.67`: exact at any size, with as many decimals as the currency has. */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not minor units: ${minor}`);
  const key = `${locale}:${currency}`;
  let known = formats.get(key);
  if (!known) {
    const format = new Intl.NumberFormat(TAGS[locale], {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    });
    known = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
    formats.set(key, known);
  }
  const digits = String(Math.abs(minor)).padStart(known.digits + 1, '0');
  const point = digits.length - known.digits;
  // A decimal string, so that no amount passes through a binary fraction.
  const decimal = `${minor < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}0`;
  return known.format.format(decimal as Intl.StringNumericLiteral);
}

/** `amount × quantity`, exact; throws RangeError when the product is no safe integer. */
export function multiplyMoney(amount: number, quantity: number): number {
  const product = amount * quantity;
  if (!Number.isSafeInteger(product)) throw new RangeError(`Amount out of range: ${amount} × ${quantity}`);
  return product;
}

/** `basisPoints` of a non-negative `amount`, rounded half up: 1300 of 1000 is 130. */
export function portionOf(amount: number, basisPoints: number): number {
  if (amount < 0 || basisPoints < 0) throw new RangeError(`Negative portion: ${amount} × ${basisPoints}`);
  return Number((BigInt(amount) * BigInt(basisPoints) + BASIS_POINTS / 2n) / BASIS_POINTS);
}

/**
 * `amount` in whole parts proportional to `weights`, summing exactly: what rounding down leaves over goes one each to the
 * largest remainders (the earlier of equals first). Weights that are all zero share equally; no weights get nothing.
 * Amount and weights must be non-negative safe integers. No part exceeds its weight while `amount` does not exceed their sum.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  for (const value of [amount, ...weights])
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not an amount: ${value}`);
  if (weights.length === 0) return [];
  const some = weights.some((weight) => weight > 0);
  const shares = weights.map((weight) => BigInt(some ? weight : 1));
  const sum = shares.reduce((total, share) => total + share, 0n);
  const parts = shares.map((share, index) => {
    const exact = BigInt(amount) * share;
    return { index, whole: Number(exact / sum), rest: exact % sum };
  });
  let left = amount - parts.reduce((total, part) => total + part.whole, 0);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1,
  );
  for (const part of byRest) {
    if (left === 0) break;
    part.whole += 1;
    left -= 1;
  }
  return parts.map((part) => part.whole);
}
