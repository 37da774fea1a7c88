import { addressDoubts, type OrderFacts, reviewFindings, type ReviewLimits } from '@orderdesk/domain';
import type { AvailableStock } from '../stock/read-stock.ts';
import type { OrderDraft, StockChange } from './order-draft.ts';

/** Totals above this are pointed out to the reviewer, minor units. Who must approve is the workflow's own rule. */
export const REVIEW_LIMITS: ReviewLimits = { amount: 2_000_000 };

/**
 * Runs the automatic review over the order as drafted, on the stock of its products as just read: everything found before is found
 * anew.
 */
export async function renewFindings(
  draft: OrderDraft,
  stock: readonly AvailableStock[],
  facts: Pick<
    OrderFacts,
    'previousOrders' | 'creditAvailable' | 'recent' | 'sharedWith' | 'refusedAtDoor' | 'repeats'
  >,
): Promise<void> {
  const { order } = draft;
  const doubts = order.address ? await addressDoubts(order.address) : [];
  const left = availableOf(stock);
  const wanted = (lineId: string) =>
    draft.stock
      .filter((change) => change.lineId === lineId)
      .reduce((sum, change) => sum + promisedBy(change), 0);
  const found = reviewFindings(
    {
      address: order.address,
      doubts,
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
        note: line.note,
        availableAfter: (left.get(line.productId) ?? 0) - wanted(line.id),
      })),
      previousOrders: facts.previousOrders,
      creditAvailable: facts.creditAvailable,
      ...(facts.recent && { recent: facts.recent }),
      ...(facts.sharedWith && { sharedWith: facts.sharedWith }),
      ...(facts.refusedAtDoor && { refusedAtDoor: facts.refusedAtDoor }),
      ...(facts.repeats && { repeats: facts.repeats }),
    },
    REVIEW_LIMITS,
  );
  draft.order = { ...order, findings: found };
}

/** Base units that are promised more than when stock was read. */
const promisedBy = (change: StockChange): number =>
  change.kind === 'rehold'
    ? change.quantity - change.was + (change.missing ?? 0)
    : change.kind === 'reserve'
      ? change.quantity
      : 0;

/** Base units of each product over all warehouses. */
function availableOf(stock: readonly AvailableStock[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { productId, available } of stock) {
    sums.set(productId, (sums.get(productId) ?? 0) + available);
  }
  return sums;
}
