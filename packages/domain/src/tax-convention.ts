import { portionOf } from './money.ts';
import type { Line, Totals } from './order.ts';
import type { AccountKind } from './people.ts';

/**
 * How a customer is told prices, in every column of every page: consumers with tax, companies before tax with the tax shown
 * beside the sum. Prices are *kept* without tax, whoever buys.
 */
export type TaxConvention = 'with-tax' | 'before-tax';

/** Visitors are told what consumers are. */
export const taxConvention = (accountKind: AccountKind | null): TaxConvention =>
  accountKind === 'dealer' || accountKind === 'retailer' ? 'before-tax' : 'with-tax';

/** A price without tax as it is told. `taxRate` in basis points. */
export const toldPrice = (convention: TaxConvention, price: number, taxRate: number): number =>
  convention === 'with-tax' ? price + portionOf(price, taxRate) : price;

type Goods = Pick<Line, 'unitPrice' | 'quantity' | 'taxRate'>;

/** The tax on a line's goods alone. With tax: that of one unit, times the quantity; before tax: that of the sum. */
export const taxOnGoods = (convention: TaxConvention, { unitPrice, quantity, taxRate }: Goods): number =>
  convention === 'with-tax'
    ? portionOf(unitPrice, taxRate) * quantity
    : portionOf(unitPrice * quantity, taxRate);

/** What a line's goods come to as it is told: the unit's price times the quantity, to the cent. */
export const toldGoods = (convention: TaxConvention, line: Goods): number =>
  line.unitPrice * line.quantity + (convention === 'with-tax' ? taxOnGoods(convention, line) : 0);

/**
 * An order's sums as they are told: `goods − discount + shipping (+ tax, before tax)` is `total`. With tax, `tax` is what all of
 * that contains.
 */
export function toldTotals(
  convention: TaxConvention,
  lines: readonly (Goods & Pick<Line, 'discount'>)[],
  totals: Totals,
): Totals {
  if (convention === 'before-tax') return totals;
  const sum = (of: (line: (typeof lines)[number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  const goods = sum((line) => toldGoods(convention, line));
  const discount = sum((line) => toldPrice(convention, line.discount, line.taxRate));
  // The carriage is what is left, so that the column adds up to the cent.
  return { ...totals, goods, discount, shipping: totals.total - goods + discount };
}
