import type { StoredRow } from '@orderdesk/store';
import { remembered } from './remembered.ts';

/** How far guards look: whether a customer has five orders or five hundred behind them decides nothing. */
export const PREVIOUS_ORDERS_COUNTED = 5;

/** Customers kept; past this many, the one who has not ordered the longest is forgotten. */
const MOST = 50_000;

type Ids = readonly string[];

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
  const { read, moved, clear } = remembered<Ids>(MOST);
  return {
    read,
    stepTaken({ id, customer, inFulfilment }) {
      moved(customer.id, (ids) => {
        const isFull = ids !== undefined && ids.length > PREVIOUS_ORDERS_COUNTED;
        return ids?.includes(id) !== inFulfilment && !(isFull && inFulfilment);
      });
    },
    clear,
  };
}
