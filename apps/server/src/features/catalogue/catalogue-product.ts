import {
  type Price,
  type PriceAsker,
  priceOf,
  priceSteps,
  type ProductPrices,
  ruleIn,
  type Tier,
  type Unit,
} from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';

/** The product's prices as the domain's rules take them. */
export const pricesOf = (product: CatalogueProduct): ProductPrices => ({
  listPrice: product.price,
  tiers: product.tiers,
  groupPrices: product.groupPrices,
  rule: { minimum: product.minimum, step: product.step },
});

/** What one base unit costs this customer when the least that may be ordered is bought: the price on cards and in lists. */
export const cardPrice = (product: CatalogueProduct, asker: PriceAsker): Price =>
  priceOf(pricesOf(product), { ...asker, quantity: product.minimum });

/** What this customer really pays the more they order; without the price of the smallest order, which the card says. */
export const stepsFor = (product: CatalogueProduct, asker: PriceAsker): Tier[] => [
  ...priceSteps(pricesOf(product), asker),
];

/** What a product without units is sold in. */
const EACH: Unit = { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 };

/** The units a product is sold in, the smallest order's first; those that hold several know what one of them is called. */
export function unitsOf({ units }: Pick<CatalogueProduct, 'units'>): readonly Unit[] {
  if (units.length === 0) return [EACH];
  const single = units.find(({ per }) => per === 1)?.label ?? EACH.label;
  return units.map((unit) => (unit.per === 1 ? unit : { of: single, ...unit }));
}

/** Customers never learn more than this of the stock. */
export const SHOWN_STOCK = 999;

/**
 * How much of the stock a reader is told, in base units; the only way any of it reaches an answer. `exact` is for those who may read
 * stock: cards, quotes and refusals tell everybody else the same.
 */
export const toldStock = (available: number, exact: boolean): number =>
  exact ? available : Math.min(available, SHOWN_STOCK);

type Sold = Pick<CatalogueProduct, 'minimum' | 'step' | 'units'>;

/** The least that can be ordered in one of the product's units, base units: a pallet is not to be had where half of one is there. */
const leastIn = (product: Sold, unit: Unit): number => ruleIn(product, unit).minimum * unit.per;

/** The least that can be ordered in whichever unit, base units. */
export const leastOf = (product: Sold): number =>
  Math.min(...unitsOf(product).map((unit) => leastIn(product, unit)));

/** Too few for one order is out; less than three of the smallest orders, or ten, is low, as far as so few are told. */
function stockLevel(available: number, least: number): 'in-stock' | 'low' | 'out' {
  if (available < least) return 'out';
  return available < Math.min(Math.max(10, least * 3), SHOWN_STOCK) ? 'low' : 'in-stock';
}

/** Whether it can be had in this unit, or, where none is asked for, in any. */
export const shownStock = (product: Sold, unit: Unit | null, available: number, exact: boolean) => ({
  available: toldStock(available, exact),
  level: stockLevel(available, unit ? leastIn(product, unit) : leastOf(product)),
});
