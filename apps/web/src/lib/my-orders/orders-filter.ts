/** What of one's orders is shown. It stands in the address, so that it survives a reload and going back. */
export type OrdersFilter = { readonly q: string; readonly state: OrdersState };

export const ORDERS_STATES = ['', 'open', 'finished'] as const;
export type OrdersState = (typeof ORDERS_STATES)[number];

/** As the contract allows. */
const LONGEST = 100;

export function readOrdersFilter(url: { readonly searchParams: Pick<URLSearchParams, 'get'> }): OrdersFilter {
  const state = url.searchParams.get('state') ?? '';
  return {
    q: (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST),
    state: ORDERS_STATES.find((known) => known === state) ?? '',
  };
}

export function ordersHref({ q, state }: OrdersFilter): string {
  const search = new URLSearchParams();
  if (q.trim() !== '') search.set('q', q.trim());
  if (state !== '') search.set('state', state);
  return search.size > 0 ? `/orders?${search.toString()}` : '/orders';
}

/** The same as the API's query. */
export const ordersQuery = ({ q, state }: OrdersFilter) => ({
  q,
  open: state === '' ? null : String(state === 'open'),
  limit: 25,
});

export const isFiltered = ({ q, state }: OrdersFilter): boolean => q !== '' || state !== '';
