import type { QuantityRule } from './cart.ts';
import { multiplyMoney } from './money.ts';
import type { PriceReason, Unit } from './order.ts';
import { holdsAt, type Period } from './period.ts';

/** From `from` base units on, one costs `price`. */
export type Tier = { readonly from: number; readonly price: number };

/** An entry of a group's price list: members pay `price` per base unit while its period holds. */
export type GroupPrice = Period & { readonly groupId: string; readonly price: number };

/** What a product costs, in minor units per *base unit*, without tax, and how many must be ordered. */
export type ProductPrices = {
  readonly listPrice: number;
  readonly tiers: readonly Tier[];
  readonly groupPrices: readonly GroupPrice[];
  readonly rule: QuantityRule;
};

/** Who asks, and when; a price list's days are those of `timeZone`, the company calendar's. */
export type PriceAsker = { readonly groupId: string | null; readonly at: Date; readonly timeZone: string };

/** Who asks, how many base units of the product the whole order holds, and when. */
export type PriceQuestion = PriceAsker & { readonly quantity: number };

/** A price per base unit; `list` is what everybody pays for the smallest order. */
export type Price = { readonly price: number; readonly list: number; readonly reason: PriceReason };

/** The smallest number of base units at or above `wanted` that may be ordered. */
const orderable = ({ minimum, step }: QuantityRule, wanted: number): number =>
  Math.ceil(Math.max(minimum, wanted, 1) / step) * step;

/**
 * The best price wins: everybody's, quantity tier or the group's own, whichever is lowest. Of equal prices the reason that asks
 * least of the customer is given: list before group before tier. A price that nobody can pay, because the smallest order is
 * already in a tier, is not everybody's price.
 */
export function priceOf(product: ProductPrices, question: PriceQuestion): Price {
  const list = everybodysPrice(product);
  const candidates: { price: number; reason: PriceReason }[] = [{ price: list, reason: { kind: 'list' } }];
  for (const { groupId, price, ...period } of product.groupPrices) {
    if (groupId === question.groupId && holdsAt(period, question.at, question.timeZone))
      candidates.push({ price, reason: { kind: 'group', groupId } });
  }
  for (const { from, price } of product.tiers)
    if (question.quantity >= from) candidates.push({ price, reason: { kind: 'tier', from } });
  const best = candidates.reduce((a, b) => (b.price < a.price ? b : a));
  return { price: best.price, list, reason: best.reason };
}

function everybodysPrice({ listPrice, tiers, rule }: ProductPrices): number {
  const smallest = orderable(rule, 1);
  return tiers.reduce(
    (least, { from, price }) => (smallest >= from ? Math.min(least, price) : least),
    listPrice,
  );
}

/**
 * What this customer really pays the more they order: each step is cheaper than the one before, and starts at a number of base
 * units that may be ordered. The price of the smallest order is not in it; a tier that is no better than what they pay anyway,
 * by their own price or a lower tier, neither.
 */
export function priceSteps(product: ProductPrices, asker: PriceAsker): readonly Tier[] {
  let paid = priceOf(product, { ...asker, quantity: orderable(product.rule, 1) }).price;
  const steps: Tier[] = [];
  const starts = product.tiers.map(({ from }) => orderable(product.rule, from)).toSorted((a, b) => a - b);
  for (const from of starts) {
    const { price } = priceOf(product, { ...asker, quantity: from });
    if (price < paid) steps.push({ from, price });
    paid = Math.min(paid, price);
  }
  return steps;
}

/** What one `unit` costs in an order; tiers count base units, so a box of 24 reaches a tier from 20. */
export type UnitPrice = {
  readonly unitPrice: number;
  readonly listPrice: number;
  readonly priceReason: PriceReason;
};

/**
 * Prices an order line in its `unit`, where the whole order holds `pieces` base units of the product, in this line or others.
 * Never fails for a customer's quantity, however large: `totalOrder` is where that is refused. Throws RangeError when the
 * catalogue itself holds a price that times the unit is no safe integer.
 */
export function priceLine(product: ProductPrices, unit: Unit, pieces: number, asker: PriceAsker): UnitPrice {
  const { price, list, reason } = priceOf(product, { ...asker, quantity: pieces });
  return {
    unitPrice: multiplyMoney(price, unit.per),
    listPrice: multiplyMoney(list, unit.per),
    priceReason: reason,
  };
}
