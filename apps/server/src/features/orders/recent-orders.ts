import type { Order, RecentOrders } from '@orderdesk/domain';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { unpaidOf } from '../../core/unpaid-orders.ts';

const HOUR = 3_600_000;
/** What is split over so many hours counts as one. */
const HOURS = 24;
/** How long an order can wait to be decided, and a day more; review gives up before that. */
const DAYS_KEPT = 30;

const before = (at: string, hours: number): string => new Date(Date.parse(at) - hours * HOUR).toISOString();

/** What the customer of an order placed within a day before it and has not paid: open orders, whoever of a company placed them. */
export async function readRecentOrders(
  core: Core,
  { id, customer, placedAt }: Pick<Order, 'id' | 'customer' | 'placedAt'>,
): Promise<RecentOrders | null> {
  const known = await core.unpaidOrders.read(customer.id, () => loadUnpaid(core, customer.id, placedAt));
  const since = before(placedAt, HOURS);
  let [count, outstanding] = [0, 0];
  for (const [other, order] of known) {
    if (other === id || order.outstanding === 0 || order.placedAt <= since || order.placedAt > placedAt)
      continue;
    count += 1;
    outstanding += order.outstanding;
  }
  return count === 0 ? null : { count, outstanding };
}

async function loadUnpaid(core: Core, customerId: string, at: string) {
  const found = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, 'row'>>(
      {
        'customer.id': customerId,
        placedAt: { $gt: before(at, DAYS_KEPT * 24) },
        open: true,
        'payment.status': 'due',
      },
      { projection: { row: 1 } },
    )
    .toArray();
  return new Map(found.map(({ row }) => [row.id, unpaidOf(row)]));
}
