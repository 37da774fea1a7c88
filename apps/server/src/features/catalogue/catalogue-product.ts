import {
  type Price,
  type PriceAsker,
  priceOf,
  priceSteps,
  type ProductPrices,
  type Tier,
} from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';

/** The product's prices as the domain's rules take them. */
export const pricesOf = (product: CatalogueProduct): ProductPrices => ({
  listPrice: product.price,
  tiers: product.tiers,
  groupPrices: product.groupPrices,
  rule: { minimum: product.minimum, step: product.step },
});

/** What one base unit costs this group when the least that may be ordered is bought: the price on cards and in lists. */
export const cardPrice = (product: CatalogueProduct, groupId: string | null, at: Date): Price =>
  priceOf(pricesOf(product), { groupId, quantity: product.minimum, at });

/** What this customer really pays the more they order; without the price of the smallest order, which the card says. */
export const stepsFor = (product: CatalogueProduct, asker: PriceAsker): Tier[] => [
  ...priceSteps(pricesOf(product), asker),
];

/** Customers never learn more than this of the stock. */
const SHOWN_STOCK = 999;

/** Too few for one order is out; less than three of the smallest orders, or ten, is low. */
export function stockLevel(available: number, minimum: number): 'in-stock' | 'low' | 'out' {
  if (available < Math.max(1, minimum)) return 'out';
  return available < Math.max(10, minimum * 3) ? 'low' : 'in-stock';
}

export const shownStock = (available: number, minimum: number, exact: boolean) => ({
  available: exact ? available : Math.min(available, SHOWN_STOCK),
  level: stockLevel(available, minimum),
});
