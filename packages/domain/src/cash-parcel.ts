import { withoutParcel } from './call-off.ts';
import { stillComes } from './goods-progress.ts';
import { hasNotLeft, isOff, type Order, type Shipment } from './order.ts';
import { cashThere, orderMoney } from './order-money.ts';

/** What is collected at the door with one parcel, minor units. */
export type CashWith = { readonly shipmentId: string; readonly amount: number };

/**
 * What is collected with each parcel of an order on delivery: its own goods and their delivery, so that nobody keeps one parcel unpaid by refusing
 * another. One that has left collects what it left with; the first of those that have not takes what belongs to no parcel (delivery of what
 * was refused, and what rounding leaves). Parcels with which nothing is collected, and those that will not come, are not there.
 */
export function cashWith(order: Order): CashWith[] {
  if (order.payment.method !== 'cod') return [];
  const alive = order.shipments.filter((shipment) => !isOff(shipment));
  const gone = alive.filter((shipment) => !hasNotLeft(shipment));
  const carried = gone.reduce((sum, { collects = 0 }) => sum + collects, 0);
  const { outstanding, received } = orderMoney(order);
  let free = Math.max(0, outstanding - Math.max(0, carried - received));
  const shares = new Map(gone.map(({ id, collects = 0 }) => [id, collects]));
  const waiting = alive.filter(hasNotLeft);
  for (const { id } of waiting.slice(1)) {
    const amount = Math.min(free, ownCost(order, id));
    shares.set(id, amount);
    free -= amount;
  }
  const [first] = waiting;
  if (first) shares.set(first.id, free);
  return alive.flatMap(({ id }) => {
    const amount = shares.get(id) ?? 0;
    return amount > 0 ? [{ shipmentId: id, amount }] : [];
  });
}

/**
 * What is still to be collected with each parcel that is not there. What came in beyond the cash of those that are there was paid for
 * these: nobody asks for it again at the door, also where the parcel left with it written on its label.
 */
export function cashToCome(order: Order): CashWith[] {
  let paid = Math.max(0, order.payment.received - cashThere(order.shipments));
  return cashWith(order).flatMap(({ shipmentId, amount }) => {
    const { step } = order.shipments.find(({ id }) => id === shipmentId)!;
    if (step === 'delivered') return [];
    // Of what has not left, what came in was taken off already.
    if (hasNotLeft({ step })) return [{ shipmentId, amount }];
    const settled = Math.min(paid, amount);
    paid -= settled;
    return amount > settled ? [{ shipmentId, amount: amount - settled }] : [];
  });
}

/** What the order costs less without the parcel. */
const ownCost = (order: Order, id: string): number =>
  order.totals.total - withoutParcel(order, id).totals.total;

/** What the cash of an order that is still to come in (minor units) hangs on. */
export type CashParts = {
  /** Collected with what is there. */
  readonly there: number;
  /** Collected with what still comes. */
  readonly ahead: number;
  /** Collected only if parcels that did not arrive are sent once more: which, by their place in the order. */
  readonly again: number;
  readonly places: readonly number[];
};

/** The three together are `outstanding`; `collected` is `cashWith`, or `cashToCome`. */
export function cashParts(
  shipments: readonly Pick<Shipment, 'id' | 'step'>[],
  collected: readonly CashWith[],
  outstanding: number,
): CashParts {
  const amounts = new Map(collected.map(({ shipmentId, amount }) => [shipmentId, amount]));
  const sum = (of: readonly Pick<Shipment, 'id'>[]) =>
    of.reduce((all, { id }) => all + (amounts.get(id) ?? 0), 0);
  const back = shipments.filter(({ step, id }) => step === 'returning' && amounts.has(id));
  const again = Math.min(outstanding, sum(back));
  const ahead = Math.min(outstanding - again, sum(shipments.filter(stillComes)));
  const places = back.map((parcel) => shipments.indexOf(parcel));
  return { there: outstanding - again - ahead, ahead, again, places };
}
