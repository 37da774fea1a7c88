import type { Api } from '#lib/api/client.ts';
import type { OrderPage, OrderRow } from '@orderdesk/contract';
import { type OrdersFilter, ordersQuery } from './orders-filter.ts';

type Deps = {
  api: Api;
  live: () => ReadonlyMap<string, OrderRow>;
  /** What the first page was asked for with. */
  filter: OrdersFilter;
};

/**
 * This person's orders, newest first: pages as they are asked for, and over them whatever the live feed knows better. A row
 * never goes back to an older `rev`. Only the server can search: while something is searched for, the feed adds nothing.
 */
export class MyOrders {
  #pages = $state.raw<readonly OrderRow[]>([]);
  #next = $state<string | null>(null);
  #live: () => ReadonlyMap<string, OrderRow>;
  #api: Api;
  #filter: OrdersFilter;
  busy = $state(false);

  constructor(first: OrderPage, { api, live, filter }: Deps) {
    this.#pages = first.orders;
    this.#next = first.next;
    this.#api = api;
    this.#live = live;
    this.#filter = filter;
  }

  list = $derived.by<readonly OrderRow[]>(() => {
    const rows = new Map(this.#pages.map((row) => [row.id, row]));
    // A page reaches back to its last row: what the feed has from before that belongs to a later page.
    const since = this.#next === null ? '' : (this.#pages.at(-1)?.placedAt ?? '');
    for (const row of this.#live().values()) {
      const known = rows.get(row.id);
      const isNew = this.#filter.q === '' && row.placedAt >= since;
      if (known ? row.rev > known.rev : isNew) rows.set(row.id, row);
    }
    const { state } = this.#filter;
    return [...rows.values()]
      .filter(({ open }) => state === '' || open === (state === 'open'))
      .sort((a, b) => (a.placedAt < b.placedAt ? 1 : a.placedAt > b.placedAt ? -1 : 0));
  });
  more = $derived(this.#next !== null);

  /** What was loaded so far, to be gone on from when one comes back. */
  get loaded(): OrderPage {
    return { orders: [...this.#pages], next: this.#next };
  }

  /** Goes on from what was loaded before one went elsewhere; what has been read since is newer. */
  resume({ orders, next }: OrderPage): void {
    if (orders.length <= this.#pages.length) return;
    const fresh = new Set(this.#pages.map(({ id }) => id));
    this.#pages = [...this.#pages, ...orders.filter(({ id }) => !fresh.has(id))];
    this.#next = next;
  }

  async loadMore(): Promise<void> {
    if (this.busy || this.#next === null) return;
    this.busy = true;
    try {
      const page = await this.#api.get('/api/orders', {
        ...ordersQuery(this.#filter),
        after: this.#next,
      });
      this.#pages = [...this.#pages, ...page.orders];
      this.#next = page.next;
    } finally {
      this.busy = false;
    }
  }
}
