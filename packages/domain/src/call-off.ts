import type { Line, Order, Unit } from './order.ts';
import { taxConvention } from './tax-convention.ts';
import { totalOrder } from './totals.ts';

const PIECE: Unit['label'] = { zh: '件', en: 'piece' };

/**
 * The order without a parcel that will not be sent: its lines and totals are what is left, at the prices that were agreed. No
 * tier is lost because we could not send something, and delivery costs what it did. A line of which nothing is left
 * stays, with quantity 0, so that its parcel still says what was in it. Throws for a parcel the order does not have.
 */
export function withoutParcel(order: Order, shipmentId: string): Order {
  const parcel = order.shipments.find(({ id }) => id === shipmentId);
  if (!parcel) throw new Error(`order ${order.number} has no parcel ${shipmentId}`);
  const gone = new Map<string, number>();
  for (const { lineId, quantity } of parcel.lines) gone.set(lineId, (gone.get(lineId) ?? 0) + quantity);
  const { currency, discount, shipping } = order.totals;
  const prices = taxConvention(order.customer.accountKind);
  const left = order.lines.map((line) => lineWithout(line, gone.get(line.id) ?? 0));
  const totalled = totalOrder(left, { currency, discount, shipping, prices });
  // Less than what was taken before is never too large.
  if (!totalled.ok) throw new Error(totalled.refusal.text.en);
  return { ...order, ...totalled.value };
}

/** `pieces` in base units. What is no whole number of the line's unit any more is counted in pieces, at the same price for each. */
function lineWithout(line: Line, pieces: number): Line {
  if (pieces === 0) return line;
  const { per } = line.unit;
  const was = line.quantity * per;
  const left = was - pieces;
  const cost = (line.cost / was) * left;
  if (left % per === 0) return { ...line, quantity: left / per, cost };
  return {
    ...line,
    unit: { id: 'each', label: line.unit.of ?? PIECE, per: 1 },
    quantity: left,
    unitPrice: line.unitPrice / per,
    listPrice: line.listPrice / per,
    cost,
  };
}
