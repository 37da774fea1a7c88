import type { ProductColumns } from './product-columns.ts';

/** Which products a list shows; undefined does not filter. Prices in minor units, both bounds included. */
export type ProductFilter = {
  readonly categories?: ReadonlySet<string> | undefined;
  readonly brands?: ReadonlySet<string> | undefined;
  readonly priceFrom?: number | undefined;
  readonly priceTo?: number | undefined;
  readonly inStock?: boolean | undefined;
};

export type Filtered = {
  /** Matching slots, in the order of the candidates. */
  readonly slots: Int32Array;
  readonly categories: ReadonlyMap<string, number>;
  readonly brands: ReadonlyMap<string, number>;
  readonly price: { readonly from: number; readonly to: number } | null;
  readonly inStock: number;
};

const CATEGORY = 1;
const BRAND = 2;
const PRICE = 4;
const STOCK = 8;

/**
 * Filters candidates and counts every facet in one pass. Each facet is counted with all the *other* filters applied and not its
 * own, so that the numbers say what choosing it would show.
 */
export function filterProducts(
  columns: ProductColumns,
  candidates: Int32Array,
  prices: Float64Array,
  filter: ProductFilter,
): Filtered {
  const { category, brand, stock, least: smallest, active } = columns;
  const wantsCategory = mask(columns.categoryIds, filter.categories);
  const wantsBrand = mask(columns.brandIds, filter.brands);
  const [from, to] = [filter.priceFrom ?? 0, filter.priceTo ?? Infinity];
  const categoryCounts = new Int32Array(columns.categoryIds.length);
  const brandCounts = new Int32Array(columns.brandIds.length);
  const slots = new Int32Array(candidates.length);
  let [count, inStock, least, most] = [0, 0, Infinity, -Infinity];

  for (const slot of candidates) {
    if (active[slot] === 0) continue;
    const price = prices[slot]!;
    const has = stock[slot]! >= smallest[slot]!;
    const missed =
      (wantsCategory[category[slot]!] === 1 ? 0 : CATEGORY) |
      (wantsBrand[brand[slot]!] === 1 ? 0 : BRAND) |
      (price >= from && price <= to ? 0 : PRICE) |
      (filter.inStock !== true || has ? 0 : STOCK);
    if (missed === 0) slots[count++] = slot;
    if ((missed & ~CATEGORY) === 0) categoryCounts[category[slot]!]! += 1;
    if ((missed & ~BRAND) === 0) brandCounts[brand[slot]!]! += 1;
    if ((missed & ~STOCK) === 0 && has) inStock += 1;
    if ((missed & ~PRICE) === 0) {
      if (price < least) least = price;
      if (price > most) most = price;
    }
  }
  return {
    slots: slots.subarray(0, count),
    categories: named(columns.categoryIds, categoryCounts),
    brands: named(columns.brandIds, brandCounts),
    price: least === Infinity ? null : { from: least, to: most },
    inStock,
  };
}

function mask(ids: readonly string[], wanted: ReadonlySet<string> | undefined): Uint8Array {
  return Uint8Array.from(ids, (id) => (wanted === undefined || wanted.has(id) ? 1 : 0));
}

function named(ids: readonly string[], counts: Int32Array): Map<string, number> {
  const result = new Map<string, number>();
  ids.forEach((id, i) => {
    if (counts[i]! > 0) result.set(id, counts[i]!);
  });
  return result;
}
