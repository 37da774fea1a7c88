import { PAGE_SIZE, type ProductPage, type ProductQuery } from '@orderdesk/contract';
import type { Catalogue } from './catalogue.ts';
import { type Filtered, filterProducts, type ProductFilter } from './filter-products.ts';
import { productCard, type Viewer } from './product-card.view.ts';
import { type Found, searchProducts } from './search-products.ts';
import { topSlots } from './top-slots.ts';

type Sort = NonNullable<ProductQuery['sort']>;

/**
 * One page of products for a viewer, with facets. Sorted by relevance where something was typed, by popularity otherwise. A page
 * beyond the last is the last: a filter chosen on page 9 must not show an empty screen.
 */
export function listProducts(catalogue: Catalogue, query: ProductQuery, viewer: Viewer): ProductPage {
  const { columns } = catalogue;
  const found = query.q ? searchProducts(catalogue, query.q) : null;
  const asked: Sort = query.sort ?? 'relevance';
  const sort = asked === 'relevance' && !found ? 'popular' : asked;
  const candidates = candidatesOf(catalogue, found, sort, viewer);
  const prices = columns.customerPrices.prices(viewer);
  const filtered = filterProducts(columns, candidates, prices, filterOf(catalogue, query));

  const total = filtered.slots.length;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page ?? 1, pages);
  const from = (page - 1) * PAGE_SIZE;
  const slots =
    found && sort === 'relevance'
      ? topSlots(filtered.slots, { score: found.score, rank: columns.popularity }, from, from + PAGE_SIZE)
      : filtered.slots.subarray(from, from + PAGE_SIZE);
  return {
    products: Array.from(slots, (slot) => cardOf(catalogue, slot, viewer)),
    total,
    page,
    pages,
    facets: facetsOf(catalogue, filtered),
    instead: found?.instead ?? null,
  };
}

export function cardOf(catalogue: Catalogue, slot: number, viewer: Viewer) {
  const product = catalogue.columns.products[slot]!;
  const brand = catalogue.brandLabel(product.brandId);
  return productCard({ product, brand, available: catalogue.available(product._id) }, viewer);
}

/** All slots (or those found) in the order of the list, so that filtering alone gives the sorted page. */
function candidatesOf(catalogue: Catalogue, found: Found | null, sort: Sort, viewer: Viewer): Int32Array {
  if (found && sort === 'relevance') return found.slots;
  const order = orderOf(catalogue, sort, viewer);
  if (!found) return order;
  const isFound = new Uint8Array(catalogue.size);
  for (const slot of found.slots) isFound[slot] = 1;
  return order.filter((slot) => isFound[slot] === 1);
}

function orderOf({ columns }: Catalogue, sort: Sort, viewer: Viewer): Int32Array {
  if (sort === 'newest') return columns.newest;
  if (sort === 'price-up') return columns.customerPrices.order(viewer);
  if (sort === 'price-down') return columns.customerPrices.order(viewer).toReversed();
  return columns.popular;
}

function filterOf({ tree }: Catalogue, query: ProductQuery): ProductFilter {
  return {
    categories: query.category === undefined ? undefined : tree.within(query.category),
    brands: query.brand && query.brand.length > 0 ? new Set(query.brand) : undefined,
    priceFrom: query.priceFrom,
    priceTo: query.priceTo,
    inStock: query.inStock === 'true',
  };
}

/** A category's count includes everything below it; facets without products are left out. */
function facetsOf(catalogue: Catalogue, filtered: Filtered): ProductPage['facets'] {
  const { tree } = catalogue;
  const counts = new Map<string, number>();
  for (const [id, count] of filtered.categories) {
    for (const { _id } of tree.path(id)) counts.set(_id, (counts.get(_id) ?? 0) + count);
  }
  return {
    categories: tree.all
      .filter(({ _id }) => counts.has(_id))
      .map(({ _id, label }) => ({ id: _id, label, count: counts.get(_id)! })),
    brands: [...filtered.brands]
      .map(([id, count]) => ({ id, label: catalogue.brandLabel(id) ?? { zh: id, en: id }, count }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
    price: filtered.price,
    inStock: filtered.inStock,
  };
}
