import { type OrderFacts, reviewFindings } from '@orderdesk/domain';
import { stockModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import type { OrderDraft } from './order-draft.ts';

/** Totals above this are pointed out to the reviewer, minor units. Who must approve is the workflow's own rule. */
const NOTEWORTHY_AMOUNT = 2_000_000;

/**
 * Runs the automatic review over the order as drafted. What people have noted stays; everything the machine found before is
 * found anew.
 */
export async function renewFindings(
  core: Core,
  draft: OrderDraft,
  facts: Pick<OrderFacts, 'previousOrders' | 'creditAvailable'>,
  isNew = false,
): Promise<void> {
  const { order } = draft;
  const left = await availableOf(core, [...new Set(order.lines.map(({ productId }) => productId))]);
  const wanted = (lineId: string) =>
    draft.stock
      .filter((change) => change.kind === 'reserve' && change.lineId === lineId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const found = reviewFindings(
    {
      address: order.address,
      contact: order.contact,
      delivery: order.delivery,
      payment: order.payment,
      note: order.note,
      total: order.totals.total,
      currency: order.totals.currency,
      lines: order.lines.map((line) => ({
        id: line.id,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity * line.unit.per,
        availableAfter: (left.get(line.productId) ?? 0) - wanted(line.id),
      })),
      previousOrders: facts.previousOrders,
      // Credit already used for this order is no reason against it.
      creditAvailable:
        facts.creditAvailable === null || isNew
          ? facts.creditAvailable
          : Math.max(facts.creditAvailable, order.totals.total),
    },
    { amount: NOTEWORTHY_AMOUNT },
  );
  const noted = order.findings.filter(({ kind, facts: said }) => kind === 'note' && !('note' in said));
  draft.order = { ...order, findings: [...found, ...noted] };
}

async function availableOf(core: Core, productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await stockModel(core.store.connection)
    .collection.find({ productId: { $in: [...productIds] } }, { projection: { productId: 1, available: 1 } })
    .toArray();
  const available = new Map<string, number>();
  for (const row of rows) {
    const productId = String(row['productId']);
    available.set(productId, (available.get(productId) ?? 0) + Number(row['available']));
  }
  return available;
}
