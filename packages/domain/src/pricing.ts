import { multiplyMoney } from './money.ts';
import type { PriceReason, Unit } from './order.ts';

/** From `from` base units on, one costs `price`. */
export type Tier = { readonly from: number; readonly price: number };

/**
 * An entry of a group's price list: members pay `price` per base unit from `from` until before `to` (ISO 8601 instants or
 * dates, dates meaning UTC midnight; null: without end on that side).
 */
export type GroupPrice = {
  readonly groupId: string;
  readonly price: number;
  readonly from: string | null;
  readonly to: string | null;
};

/** What a product costs, in minor units per *base unit*, without tax. */
export type ProductPrices = {
  readonly listPrice: number;
  readonly tiers: readonly Tier[];
  readonly groupPrices: readonly GroupPrice[];
};

/** Who asks, how many base units, and when. */
export type PriceQuestion = { readonly groupId: string | null; readonly quantity: number; readonly at: Date };

/** A price per base unit; `list` is what everybody pays for one. */
export type Price = { readonly price: number; readonly list: number; readonly reason: PriceReason };

/**
 * The best price wins: list, quantity tier or the group's own, whichever is lowest. Of equal prices the reason that asks
 * least of the customer is given: list before group before tier.
 */
export function priceOf(product: ProductPrices, question: PriceQuestion): Price {
  const at = question.at.getTime();
  const candidates: { price: number; reason: PriceReason }[] = [
    { price: product.listPrice, reason: { kind: 'list' } },
  ];
  for (const { groupId, price, from, to } of product.groupPrices) {
    const holds = (from === null || Date.parse(from) <= at) && (to === null || at < Date.parse(to));
    if (groupId === question.groupId && holds) candidates.push({ price, reason: { kind: 'group', groupId } });
  }
  for (const { from, price } of product.tiers)
    if (question.quantity >= from) candidates.push({ price, reason: { kind: 'tier', from } });
  const best = candidates.reduce((a, b) => (b.price < a.price ? b : a));
  return { price: best.price, list: product.listPrice, reason: best.reason };
}

/** What one `unit` costs when `quantity` of them are bought; tiers count base units, so a box of 24 reaches a tier from 20. */
export type UnitPrice = {
  readonly unitPrice: number;
  readonly listPrice: number;
  readonly priceReason: PriceReason;
};

/**
 * Prices an order line. Never fails for a customer's quantity, however large: `totalOrder` is where that is refused. Throws
 * RangeError when the catalogue itself holds a price that times the unit is no safe integer.
 */
export function priceLine(
  product: ProductPrices,
  unit: Unit,
  quantity: number,
  who: Omit<PriceQuestion, 'quantity'>,
): UnitPrice {
  const { price, list, reason } = priceOf(product, { ...who, quantity: quantity * unit.per });
  return {
    unitPrice: multiplyMoney(price, unit.per),
    listPrice: multiplyMoney(list, unit.per),
    priceReason: reason,
  };
}
