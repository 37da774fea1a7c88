import { currentFindings, type Order, type OrderFacts } from '@orderdesk/domain';
import { findCompany, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { PREVIOUS_ORDERS_COUNTED } from '../../core/previous-orders.ts';

/** What guards may look at, as it stands in the database now. Read before deciding, kept with the event. */
export async function gatherFacts(core: Core, order: Order): Promise<OrderFacts> {
  const [creditAvailable, previousOrders] = await Promise.all([
    readCredit(core, order),
    countPreviousOrders(core, order.customer.id, order.id),
  ]);
  return {
    total: order.totals.total,
    lineCount: order.lines.length,
    paymentMethod: order.payment.method,
    paymentStatus: order.payment.status,
    paymentReceived: order.payment.received,
    deliveryMethod: order.delivery.method,
    accountKind: order.customer.accountKind,
    groupId: order.customer.groupId,
    groupTrusted: core.reference.group(order.customer.groupId)?.trusted ?? false,
    previousOrders,
    creditAvailable,
    findings: currentFindings(order).map(({ kind, severity }) => ({ kind, severity })),
    shipments: order.shipments.map(({ id, step }) => ({ id, step })),
    ownerId: order.owner?.id ?? null,
  };
}

async function readCredit(core: Core, order: Order): Promise<number | null> {
  if (order.customer.kind !== 'company') return null;
  const company = await findCompany(core.store, order.customer.id);
  return company?.creditLimit == null ? null : company.creditLimit - company.creditUsed;
}

/**
 * Orders that went through review and on to the warehouse: one that nobody has looked at yet vouches for nobody. The query names
 * nothing but what its index holds, and so reads six rows at most; the order itself, once it is on its way, is left out here.
 */
export async function countPreviousOrders(core: Core, id: string, without?: string): Promise<number> {
  const ids = await core.previousOrders.read(id, async () => {
    const found = await orderModel(core.store.connection)
      .collection.find({ 'customer.id': id, inFulfilment: true }, { projection: { _id: 1 } })
      .limit(PREVIOUS_ORDERS_COUNTED + 1)
      .toArray();
    return found.map(({ _id }) => String(_id));
  });
  return Math.min(ids.filter((each) => each !== without).length, PREVIOUS_ORDERS_COUNTED);
}
