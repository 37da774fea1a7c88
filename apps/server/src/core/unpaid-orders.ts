import type { StoredRow } from '@orderdesk/store';

/** An order as far as it counts against limits: what is still to come in for it, minor units; nothing once it is paid or off. */
export type Unpaid = { readonly rev: number; readonly placedAt: string; readonly outstanding: number };

/** Customers kept; all are forgotten past this many. */
const MOST = 20_000;

type Orders = Map<string, Unpaid>;
type Entry = { readonly answer: Promise<Orders>; orders?: Orders };

/**
 * What each customer has ordered lately and not paid, remembered from one order to the next and kept up with every step: who orders all day
 * is asked for once. Forgetting somebody only costs a query.
 */
export type UnpaidOrders = {
  /** By order id; settled ones may be among them, with nothing outstanding. */
  read(customerId: string, load: () => Promise<Orders>): Promise<ReadonlyMap<string, Unpaid>>;
  /** A step of any order, from this process or another. */
  stepTaken(row: Pick<StoredRow, 'id' | 'rev' | 'customer' | 'placedAt' | 'open' | 'payment'>): void;
  /** Steps may have been missed. */
  clear(): void;
};

export const unpaidOf = ({
  rev,
  placedAt,
  open,
  payment,
}: Parameters<UnpaidOrders['stepTaken']>[0]): Unpaid => ({
  rev,
  placedAt,
  outstanding: open && payment?.status === 'due' ? payment.outstanding : 0,
});

export function unpaidOrders(): UnpaidOrders {
  const known = new Map<string, Entry>();
  return {
    read(customerId, load) {
      const found = known.get(customerId);
      if (found) return found.answer;
      if (known.size >= MOST) known.clear();
      const entry: Entry = { answer: load() };
      known.set(customerId, entry);
      entry.answer.then(
        (orders) => (entry.orders = orders),
        () => void (known.get(customerId) === entry && known.delete(customerId)),
      );
      return entry.answer;
    },
    stepTaken(row) {
      const entry = known.get(row.customer.id);
      if (!entry) return;
      // One that is still being read may have been read just before this step.
      if (!entry.orders) known.delete(row.customer.id);
      // Steps come twice, and not always in their order.
      else if ((entry.orders.get(row.id)?.rev ?? 0) < row.rev) entry.orders.set(row.id, unpaidOf(row));
    },
    clear: () => known.clear(),
  };
}
