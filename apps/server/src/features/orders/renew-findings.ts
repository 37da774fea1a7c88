import { districtDoubt, type OrderFacts, reviewFindings } from '@orderdesk/domain';
import type { AvailableStock } from '../stock/read-stock.ts';
import type { OrderDraft } from './order-draft.ts';

/** Totals above this are pointed out to the reviewer, minor units. Who must approve is the workflow's own rule. */
const NOTEWORTHY_AMOUNT = 2_000_000;

/**
 * Runs the automatic review over the order as drafted, on the stock of its products as just read: everything found before is found
 * anew.
 */
export async function renewFindings(
  draft: OrderDraft,
  stock: readonly AvailableStock[],
  facts: Pick<OrderFacts, 'previousOrders' | 'creditAvailable'>,
  isNew = false,
): Promise<void> {
  const { order } = draft;
  const doubt = order.address && (await districtDoubt(order.address));
  const left = availableOf(stock);
  const wanted = (lineId: string) =>
    draft.stock
      .filter((change) => change.kind === 'reserve' && change.lineId === lineId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const found = reviewFindings(
    {
      address: order.address,
      doubt,
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
        unit: line.unit,
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
  draft.order = { ...order, findings: found };
}

/** Base units of each product over all warehouses. */
function availableOf(stock: readonly AvailableStock[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { productId, available } of stock) {
    sums.set(productId, (sums.get(productId) ?? 0) + available);
  }
  return sums;
}
