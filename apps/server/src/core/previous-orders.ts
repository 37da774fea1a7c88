import type { StoredRow } from '@orderdesk/store';

/** How far guards look: whether a customer has five orders or five hundred behind them decides nothing. */
export const PREVIOUS_ORDERS_COUNTED = 5;

/** Customers kept; all are forgotten past this many. */
const MOST = 50_000;

type Ids = readonly string[];
type Entry = { readonly answer: Promise<Ids>; ids?: Ids };

/**
 * The orders that speak for a customer (at most one more than are counted), remembered from one order to the next: who orders all
 * day is asked for once. Forgotten as soon as a step makes them others; forgetting somebody only costs a query.
 */
export type PreviousOrders = {
  read(customerId: string, load: () => Promise<Ids>): Promise<Ids>;
  /** A step of any order, from this process or another. */
  stepTaken(row: Pick<StoredRow, 'id' | 'customer' | 'inFulfilment'>): void;
  /** Steps may have been missed. */
  clear(): void;
};

export function previousOrders(): PreviousOrders {
  const known = new Map<string, Entry>();
  return {
    read(customerId, load) {
      const found = known.get(customerId);
      if (found) return found.answer;
      if (known.size >= MOST) known.clear();
      const entry: Entry = { answer: load() };
      known.set(customerId, entry);
      entry.answer.then(
        (ids) => (entry.ids = ids),
        () => void (known.get(customerId) === entry && known.delete(customerId)),
      );
      return entry.answer;
    },
    stepTaken({ id, customer, inFulfilment }) {
      const entry = known.get(customer.id);
      if (!entry) return;
      // One that is still being read may have been read just before this step.
      const { ids } = entry;
      const isFull = ids !== undefined && ids.length > PREVIOUS_ORDERS_COUNTED;
      if (ids?.includes(id) === inFulfilment || (isFull && inFulfilment)) return;
      known.delete(customer.id);
    },
    clear: () => known.clear(),
  };
}
