import { currentFindings, type Order, type OrderFacts, type Shipment } from '@orderdesk/domain';
import { findCompany, stockId } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { readStock } from '../stock/read-stock.ts';
import { countPreviousOrders } from './count-previous-orders.ts';
import { proposeFor } from './propose-for.ts';
import { reviewedChange } from './reviewed-change.ts';

/**
 * What guards may look at, as it stands in the database now. Read before deciding, kept with the event. `taken`: what the order has of
 * the credit already (`creditTaken`); a new one has none.
 */
export async function gatherFacts(core: Core, order: Order, taken = 0): Promise<OrderFacts> {
  const [creditAvailable, previousOrders, outOfStock] = await Promise.all([
    readCredit(core, order),
    countPreviousOrders(core, order.customer.id, order.id),
    readOutOfStock(core, order),
  ]);
  const facts: OrderFacts = {
    total: order.totals.total,
    currency: order.totals.currency,
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
    ...(outOfStock.length > 0 && { outOfStock }),
    ownerId: order.owner?.id ?? null,
  };
  const requested = await readRequest(core, order, facts, taken);
  return requested ? { ...facts, requested } : facts;
}

/** Whether what the customer asks for can still be made, and at the total they saw: asked as the commit asks it. */
async function readRequest(
  core: Core,
  order: Order,
  facts: OrderFacts,
  taken: number,
): Promise<OrderFacts['requested'] | null> {
  const { changeRequest } = order;
  if (!changeRequest) return null;
  const { change } = changeRequest;
  if (!change) return { total: null, holds: false };
  const proposed = await proposeFor(core, order, change, false);
  const asked = change.total ?? order.totals.total;
  if (!proposed.ok) return { total: asked, holds: false };
  const { total } = proposed.value.order.totals;
  const { doubts } = await reviewedChange(proposed.value, facts, taken);
  return { total, holds: total === asked, doubts };
}

/** Packed parcels whose goods can no longer be taken from the stock they are promised from, as when it was counted again. */
async function readOutOfStock(core: Core, { shipments }: Order): Promise<string[]> {
  const packed = shipments.filter(({ step }) => step === 'packed');
  if (packed.length === 0) return [];
  const products = packed.flatMap(({ lines }) => lines.map(({ productId }) => productId));
  const rows = new Map((await readStock(core, products)).map((row) => [row._id, row]));
  const isThere = ({ warehouseId, lines }: Shipment): boolean =>
    [...Map.groupBy(lines, ({ productId }) => stockId(productId, warehouseId))].every(([id, parts]) => {
      const row = rows.get(id);
      const asked = parts.reduce((sum, { quantity }) => sum + quantity, 0);
      return row !== undefined && row.onHand >= asked && row.reserved >= asked;
    });
  return packed.filter((parcel) => !isThere(parcel)).map(({ id }) => id);
}

async function readCredit(core: Core, order: Order): Promise<number | null> {
  if (order.customer.kind !== 'company') return null;
  const company = await findCompany(core.store, order.customer.id);
  return company?.creditLimit == null ? null : company.creditLimit - company.creditUsed;
}
