import { countsFrom } from '@orderdesk/domain';
import type { StoredRow } from '@orderdesk/store';
import { remembered } from './remembered.ts';

/** An order as far as it counts against limits: from when (`countsFrom`), and what is still to come in for it, minor units; nothing once it is paid or off. */
export type Unpaid = { readonly rev: number; readonly since: string; readonly outstanding: number };

/** Customers kept; past this many, the one who has not ordered the longest is forgotten. */
const MOST = 20_000;

type Orders = Map<string, Unpaid>;

/**
 * What each customer has ordered lately and not paid, remembered from one order to the next and kept up with every step: who orders all day
 * is asked for once. Forgetting somebody only costs a query.
 */
export type UnpaidOrders = {
  /** By order id; settled ones may be among them, with nothing outstanding. */
  read(customerId: string, load: () => Promise<Orders>): Promise<ReadonlyMap<string, Unpaid>>;
  /** A step of any order, from this process or another. */
  stepTaken(
    row: Pick<StoredRow, 'id' | 'rev' | 'customer' | 'placedAt' | 'dearerAt' | 'open' | 'payment'>,
  ): void;
  /** Steps may have been missed. */
  clear(): void;
};

export const unpaidOf = ({
  rev,
  open,
  payment,
  ...order
}: Parameters<UnpaidOrders['stepTaken']>[0]): Unpaid => ({
  rev,
  since: countsFrom(order),
  outstanding: open && payment?.status === 'due' ? payment.outstanding : 0,
});

export function unpaidOrders(): UnpaidOrders {
  const { read, moved, clear } = remembered<Orders>(MOST);
  return {
    read,
    stepTaken(row) {
      moved(row.customer.id, (orders) => {
        // Steps come twice, and not always in their order.
        if (orders && (orders.get(row.id)?.rev ?? 0) < row.rev) orders.set(row.id, unpaidOf(row));
        return orders === undefined;
      });
    },
    clear,
  };
}
