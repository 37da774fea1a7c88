import { apportion, MAX_AMOUNT, portionOf } from './money.ts';
import type { Line, Totals } from './order.ts';
import { accepted, refuse, refused, type Result } from './refusal.ts';
import { type TaxConvention, taxOnGoods } from './tax-convention.ts';

/** What totals need of a line: `unitPrice` in minor units per ordered unit, `taxRate` in basis points (1300 = 13 %). */
export type Priced = Pick<Line, 'id' | 'unitPrice' | 'quantity' | 'taxRate'>;

/** A line's shares; `total = subtotal − discount + shipping + tax`. */
export type Shares = Pick<Line, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>;

/**
 * What concerns the whole order, in minor units without tax, and in which way its customer is told prices. A discount never
 * exceeds the goods: what is too much is not given.
 */
export type Charges = {
  readonly currency: string;
  readonly discount: number;
  readonly shipping: number;
  readonly prices: TaxConvention;
};

/**
 * Totals of an order and every line's share of them. Discount is shared by what the lines cost, shipping by what they cost
 * after it, both by largest remainder, so that the lines sum exactly to the order. Tax is worked out per line on goods less
 * discount plus shipping (in China the goods' rate covers their carriage), half up; for those who are told prices with tax it
 * is that of one unit times the quantity, so that price × quantity is the sum they see. The order of the lines changes nothing.
 *
 * Refuses `order.too-large` above `MAX_AMOUNT`. Throws RangeError for negative or fractional input: that is a fault.
 */
export function totalOrder<T extends Priced>(
  lines: readonly T[],
  charges: Charges,
): Result<{ readonly lines: readonly (T & Shares)[]; readonly totals: Totals }> {
  for (const line of lines) {
    assertAmount(line.unitPrice);
    assertAmount(line.quantity);
    assertAmount(line.taxRate);
  }
  assertAmount(charges.discount);
  assertAmount(charges.shipping);

  // Remainders go by id, not by position, so that sorting a cart never moves a cent.
  const places = lines.map((_, place) => place);
  const sorted = places
    .toSorted((a, b) => byId(lines[a]!, lines[b]!))
    .map((place) => ({ ...lines[place]!, place }));
  const subtotals = sorted.map((line) => line.unitPrice * line.quantity);
  const goods = sum(subtotals);
  // Beyond 2^53 a product is rounded, but never below the limit it is compared with.
  if (goods > MAX_AMOUNT || charges.shipping > MAX_AMOUNT) return tooLarge(goods);

  const discount = Math.min(charges.discount, goods);
  const discounts = apportion(discount, subtotals);
  const net = subtotals.map((subtotal, index) => subtotal - discounts[index]!);
  const shippings = apportion(charges.shipping, net);
  const taxes = sorted.map((line, index) =>
    taxOf(charges.prices, line, shippings[index]! - discounts[index]!),
  );

  const shares: Shares[] = [];
  sorted.forEach(({ place }, index) => {
    const [shipping, tax] = [shippings[index]!, taxes[index]!];
    shares[place] = {
      subtotal: subtotals[index]!,
      discount: discounts[index]!,
      shipping,
      tax,
      total: net[index]! + shipping + tax,
    };
  });
  const tax = sum(taxes);
  // Shipping without lines is still charged: the totals say what the charges said.
  const total = goods - discount + charges.shipping + tax;
  if (total > MAX_AMOUNT) return tooLarge(total);
  return accepted({
    lines: lines.map((line, place) => ({ ...line, ...shares[place]! })),
    totals: { currency: charges.currency, goods, discount, shipping: charges.shipping, tax, total },
  });
}

/** `beside`: shipping less discount. */
function taxOf(prices: TaxConvention, line: Priced, beside: number): number {
  if (prices === 'before-tax') return portionOf(line.unitPrice * line.quantity + beside, line.taxRate);
  const tax = taxOnGoods('with-tax', line) + Math.sign(beside) * portionOf(Math.abs(beside), line.taxRate);
  return Math.max(0, tax);
}

const byId = (a: Priced, b: Priced): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function assertAmount(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not an amount: ${value}`);
}

const tooLarge = (amount: number): Result<never> =>
  refused(
    refuse(
      'order.too-large',
      { zh: '订单金额超出可处理的范围', en: 'The order is larger than can be handled at once' },
      { amount, limit: MAX_AMOUNT },
    ),
  );
