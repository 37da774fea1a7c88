import { withQuery } from '#lib/api/client.ts';
import { PRODUCT_SORTS, type ProductQuery } from '@orderdesk/contract';

export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** What a list page shows, as its address says it. Prices in minor units. */
export type ProductFilter = {
  readonly q: string;
  readonly category: string | null;
  readonly brands: readonly string[];
  readonly priceFrom: number | null;
  readonly priceTo: number | null;
  readonly inStock: boolean;
  readonly sort: ProductSort | null;
  readonly page: number;
};

const whole = (value: string | null): number | null =>
  value !== null && /^\d{1,12}$/.test(value) ? Number(value) : null;

/** Reads the address; what makes no sense there is left out, so that an old or mistyped link still shows a page. */
export function readFilter(search: URLSearchParams, category: string | null): ProductFilter {
  return {
    q: (search.get('q') ?? '').trim().slice(0, 100),
    category: category ?? search.get('category'),
    brands: (search.get('brand') ?? '').split(',').filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)),
    priceFrom: whole(search.get('priceFrom')),
    priceTo: whole(search.get('priceTo')),
    inStock: search.get('inStock') === 'true',
    sort: PRODUCT_SORTS.find((sort) => sort === search.get('sort')) ?? null,
    page: Math.max(1, whole(search.get('page')) ?? 1),
  };
}

/** As the API asks for it. */
export function asQuery(filter: ProductFilter): Record<keyof ProductQuery, string | readonly string[]> {
  return {
    q: filter.q,
    category: filter.category ?? '',
    brand: filter.brands,
    priceFrom: filter.priceFrom === null ? '' : String(filter.priceFrom),
    priceTo: filter.priceTo === null ? '' : String(filter.priceTo),
    inStock: filter.inStock ? 'true' : '',
    sort: filter.sort ?? '',
    page: filter.page > 1 ? String(filter.page) : '',
  };
}

/**
 * The address that shows this filter. Another filter begins at its first page unless the change is the page itself. A
 * category alone is a page of its own; together with words it narrows the search.
 */
export function filterHref(filter: ProductFilter, change: Partial<ProductFilter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  const { category, ...rest } = asQuery(next);
  if (next.q === '' && next.category) return withQuery(`/category/${next.category}`, rest);
  return withQuery('/search', { ...rest, category });
}

export const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

/** How many narrowing choices are active: what the filter button of a phone counts. */
export const activeCount = (filter: ProductFilter): number =>
  filter.brands.length +
  (filter.inStock ? 1 : 0) +
  (filter.priceFrom !== null || filter.priceTo !== null ? 1 : 0) +
  (filter.q !== '' && filter.category ? 1 : 0);
