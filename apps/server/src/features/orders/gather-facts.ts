import { currentFindings, type Order, type OrderFacts } from '@orderdesk/domain';
import { findCompany } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { countPreviousOrders } from './count-previous-orders.ts';
import { proposeFor } from './propose-for.ts';

/** What guards may look at, as it stands in the database now. Read before deciding, kept with the event. */
export async function gatherFacts(core: Core, order: Order): Promise<OrderFacts> {
  const [creditAvailable, previousOrders, requested] = await Promise.all([
    readCredit(core, order),
    countPreviousOrders(core, order.customer.id, order.id),
    readRequest(core, order),
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
    ...(requested ? { requested } : {}),
  };
}

/** Whether what the customer asks for can still be made, and at the total they saw: asked as the commit asks it. */
async function readRequest(core: Core, order: Order): Promise<OrderFacts['requested'] | null> {
  const { changeRequest } = order;
  if (!changeRequest) return null;
  const { change } = changeRequest;
  if (!change) return { total: null, holds: false };
  const proposed = await proposeFor(core, order, change, false);
  const total = proposed.ok ? proposed.value.order.totals.total : null;
  return { total, holds: total !== null && total === change.total };
}

async function readCredit(core: Core, order: Order): Promise<number | null> {
  if (order.customer.kind !== 'company') return null;
  const company = await findCompany(core.store, order.customer.id);
  return company?.creditLimit == null ? null : company.creditLimit - company.creditUsed;
}
