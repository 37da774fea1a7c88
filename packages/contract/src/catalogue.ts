import { z } from 'zod';
import { id, localized, money, requiredText, searchText, sku, unit } from './primitives.ts';
import { figures, query } from './query.ts';

export const categoryView = z
  .strictObject({
    id,
    parentId: id.nullable(),
    label: localized,
    picture: z.string().nullable(),
    /** Active products in it and below. */
    count: z.int(),
  })
  .meta({ id: 'Category' });
export type CategoryView = z.infer<typeof categoryView>;

export const brandView = z.strictObject({ id, label: localized }).meta({ id: 'Brand' });
export type BrandView = z.infer<typeof brandView>;

/**
 * How much can be had now, in base units, over all warehouses. Customers see at most `99+` worth: `available` is capped. `level` is that of
 * the unit it is told for; of a card, whether there is enough for the smallest order in any.
 */
export const stockView = z.strictObject({
  available: z.int(),
  level: z.enum(['in-stock', 'low', 'out']),
});
export type StockView = z.infer<typeof stockView>;

export const priceReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ kind: z.literal('tier'), from: z.int() }),
  z.strictObject({ kind: z.literal('group'), groupId: id }),
]);

/** A price per base unit for this customer; `list` is what everybody pays, `reason` why they differ. */
export const priceView = z.strictObject({ price: money, list: money, reason: priceReason });
export type PriceView = z.infer<typeof priceView>;

/** A product as a card in a list. */
export const productCard = z
  .strictObject({
    id,
    sku: z.string(),
    name: localized,
    brand: brandView,
    categoryId: id,
    picture: z.string().nullable(),
    price: priceView,
    stock: stockView,
    unit,
    minimum: z.int(),
    step: z.int(),
    /** Basis points; all prices are without it. */
    taxRate: z.int(),
    highlights: z.array(localized),
  })
  .meta({ id: 'ProductCard' });
export type ProductCard = z.infer<typeof productCard>;

export const productView = productCard
  .extend({
    path: z.array(z.strictObject({ id, label: localized })),
    summary: localized,
    pictures: z.array(z.string()),
    units: z.array(unit),
    /** Whether it can be had in each of its units, by the unit's id. */
    unitStock: z.record(z.string(), stockView),
    /** What this customer pays from how many base units on, each cheaper than the one before; `price` is that of the smallest order. */
    tiers: z.array(z.strictObject({ from: z.int(), price: money })),
    specifications: z.array(
      z.strictObject({
        group: localized,
        rows: z.array(z.strictObject({ label: localized, value: localized })),
      }),
    ),
    /** CommonMark, rendered without raw HTML. */
    usage: localized,
    related: z.array(productCard),
    /** Only for staff who may see costs. */
    cost: money.optional(),
    byWarehouse: z
      .array(
        z.strictObject({
          warehouseId: id,
          warehouse: localized,
          onHand: z.int(),
          reserved: z.int(),
          available: z.int(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Product' });
export type ProductView = z.infer<typeof productView>;

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).filter((item) => item !== ''))
  .pipe(z.array(id).max(50));

export const PRODUCT_SORTS = ['relevance', 'popular', 'price-up', 'price-down', 'newest'] as const;

/** `GET /api/products`: facets combine with AND between kinds, OR within one. Prices in minor units. */
export const productQuery = query({
  q: searchText,
  category: id,
  brand: list,
  priceFrom: figures(0, 1e12),
  priceTo: figures(0, 1e12),
  inStock: z.enum(['true', 'false']),
  sort: z.enum(PRODUCT_SORTS),
  page: figures(1, 5000),
});
export type ProductQuery = z.infer<typeof productQuery>;

export const PAGE_SIZE = 24;

const facet = z.strictObject({ id, label: localized, count: z.int() });

export const productPage = z
  .strictObject({
    products: z.array(productCard),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    facets: z.strictObject({
      categories: z.array(facet),
      brands: z.array(facet),
      price: z.strictObject({ from: money, to: money }).nullable(),
      inStock: z.int(),
    }),
    /**
     * When nothing matched all of what was typed: the words that were really searched, or null. The products have `all` of them, or
     * where nothing has all, at least `some`.
     */
    instead: z.strictObject({ words: z.string(), match: z.enum(['all', 'some']) }).nullable(),
  })
  .meta({ id: 'ProductPage' });
export type ProductPage = z.infer<typeof productPage>;

/** `GET /api/products/suggest?q=` */
export const suggestQuery = z.strictObject({ q: requiredText(100) });
export const suggestions = z
  .strictObject({
    words: z.array(z.string()),
    products: z.array(productCard),
    categories: z.array(z.strictObject({ id, label: localized })),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof suggestions>;
export { sku };
