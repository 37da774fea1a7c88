import { freightWithout } from './freight.ts';
import type { Line, Order, Unit } from './order.ts';
import { withinLetOffs } from './order-money.ts';
import { type TaxConvention, taxConvention, toldPrice } from './tax-convention.ts';
import { totalOrder } from './totals.ts';

const PIECE: Unit['label'] = { zh: '件', en: 'piece' };

/**
 * The order without a parcel that will not be sent: its lines and totals are what is left, at the prices that were agreed. No
 * tier is lost because we could not send something; delivery costs what `freightWithout` says. A line of which nothing is left
 * stays, with quantity 0, so that its parcel still says what was in it. Throws for a parcel the order does not have.
 */
export function withoutParcel(order: Order, shipmentId: string): Order {
  const parcel = order.shipments.find(({ id }) => id === shipmentId);
  if (!parcel) throw new Error(`order ${order.number} has no parcel ${shipmentId}`);
  const gone = new Map<string, number>();
  for (const { lineId, quantity } of parcel.lines) gone.set(lineId, (gone.get(lineId) ?? 0) + quantity);
  const { currency, discount } = order.totals;
  const shipping = freightWithout(order, parcel);
  const prices = taxConvention(order.customer.accountKind);
  const left = order.lines.map((line) => lineWithout(line, gone.get(line.id) ?? 0, prices));
  const totalled = totalOrder(left, { currency, discount, shipping, prices });
  // Less than what was taken before is never too large.
  if (!totalled.ok) throw new Error(totalled.refusal.text.en);
  return withinLetOffs({ ...order, ...totalled.value });
}

/**
 * `pieces` in base units. What is no whole number of the line's unit any more is counted in pieces, at the same price for each, or the
 * next lower one where tax on single pieces would be rounded to more than a whole unit's.
 */
function lineWithout(line: Line, pieces: number, prices: TaxConvention): Line {
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
    unitPrice: piecePrice(line, line.unitPrice, prices),
    listPrice: piecePrice(line, line.listPrice, prices),
    cost,
  };
}

/** The most that one piece can cost so that as many as a unit holds are told to cost no more than the unit was. */
function piecePrice({ unit: { per }, taxRate }: Line, unitPrice: number, prices: TaxConvention): number {
  const told = toldPrice(prices, unitPrice, taxRate);
  let price = Math.floor(unitPrice / per);
  while (price > 0 && toldPrice(prices, price, taxRate) * per > told) price -= 1;
  return price;
}
