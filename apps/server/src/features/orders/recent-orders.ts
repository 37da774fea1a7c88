import type { Order, RecentOrders } from '@orderdesk/domain';
import { MOST_RECENT_HOURS, recentHours } from '@orderdesk/workflow';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { unpaidOf } from '../../core/unpaid-orders.ts';

const HOUR = 3_600_000;
/** How long an order can wait to be decided (review gives up before that), and what may count together with it. */
const HOURS_KEPT = 30 * 24 + MOST_RECENT_HOURS;

const before = (at: string, hours: number): string => new Date(Date.parse(at) - hours * HOUR).toISOString();

/**
 * What the customer of an order placed shortly before `at` and has not paid: other open orders, whoever of a company placed them; what a
 * change made dearer counts from then. How long before is what its workflows say (`doc` is null for a new order); nothing is read where
 * they do not.
 */
export async function readRecentOrders(
  core: Core,
  { id, customer }: Pick<Order, 'id' | 'customer'>,
  doc: Pick<OrderDoc, 'tree'> | null,
  at: string,
): Promise<RecentOrders | null> {
  const hours = recentHours(doc ? runningIn(core, doc.tree) : core.workflows.current);
  if (hours === null) return null;
  const known = await core.unpaidOrders.read(customer.id, () => loadUnpaid(core, customer.id, at));
  const first = before(at, hours);
  let [count, outstanding] = [0, 0];
  for (const [other, order] of known) {
    if (other === id || order.outstanding === 0 || order.since <= first || order.since > at) continue;
    count += 1;
    outstanding += order.outstanding;
  }
  return count === 0 ? null : { hours, count, outstanding };
}

const runningIn = ({ workflows }: Core, { main, children }: OrderDoc['tree']) =>
  [main, ...Object.values(children)].map(({ workflowId, version }) => workflows.resolve(workflowId, version));

async function loadUnpaid(core: Core, customerId: string, at: string) {
  const found = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, 'row'>>(
      {
        'customer.id': customerId,
        placedAt: { $gt: before(at, HOURS_KEPT) },
        open: true,
        'payment.status': 'due',
      },
      { projection: { row: 1 } },
    )
    .toArray();
  return new Map(found.map(({ row }) => [row.id, unpaidOf(row)]));
}
