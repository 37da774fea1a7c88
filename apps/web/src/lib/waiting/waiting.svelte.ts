import type { OrderFeed } from '#lib/live/order-feed.svelte.ts';
import type { OrderRow } from '@orderdesk/contract';
import { createContext } from 'svelte';

/** An order that cannot go on before its customer has answered or paid. */
export type WaitingOrder = OrderRow & { readonly waitsFor: NonNullable<OrderRow['waitsFor']> };

const waits = (row: OrderRow): row is WaitingOrder => row.open && row.waitsFor !== null;

/**
 * What waits for this customer: questions first, then money; of each kind the longest waiting first. As the page was made with it, until
 * the live feed is open: the feed has every open order, so what it lacks has ended.
 */
export class Waiting {
  #first: () => readonly OrderRow[];
  #feed: Pick<OrderFeed, 'rows' | 'status'>;

  constructor(first: () => readonly OrderRow[], feed: Pick<OrderFeed, 'rows' | 'status'>) {
    this.#first = first;
    this.#feed = feed;
  }

  list = $derived.by<readonly WaitingOrder[]>(() => {
    const rows = this.#feed.status === 'open' ? [...this.#feed.rows.values()] : this.#first();
    return rows
      .filter(waits)
      .toSorted(
        (a, b) => a.waitsFor.localeCompare(b.waitsFor, 'en') || a.stage.since.localeCompare(b.stage.since),
      );
  });
}

export const [useWaiting, provideWaiting] = createContext<Waiting>();
