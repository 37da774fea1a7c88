import { addBusinessDays, type BusinessCalendar } from './business-time.ts';
import { stillComes, deliveredAt, goodsProgress, isReadyToCollect, isStillToCome } from './goods-progress.ts';
import type { Order } from './order.ts';
import { expectedDelivery, type ShippingRules } from './shipping.ts';

/**
 * When the goods come, as it is known now. `promised` is the day the customer was told; `at` the day that holds: for `late` a new
 * one, for `waiting` (the customer has to pay or to answer first) the day if they do so now. `none`: nothing is to come, or nobody
 * knows when.
 */
export type DeliveryEstimate = {
  readonly kind: 'expected' | 'late' | 'waiting' | 'delivered' | 'none';
  readonly at: string | null;
  readonly promised: string | null;
};

type Promised = Pick<Order, 'delivery' | 'shipments' | 'address'>;

export type EstimateTerms = {
  readonly calendar: BusinessCalendar;
  readonly rules: ShippingRules;
  readonly now: Date;
  /** Whether its workflow still runs. */
  readonly open: boolean;
  /** Whether it waits for its customer, to pay or to answer. */
  readonly waits: boolean;
};

/**
 * The day that was promised, as long as it says something: all that is left is still to come by it, and does not lie ready to be collected.
 * Not while a parcel comes back or is replaced, nor while the customer has to do something first: then another day holds, or none.
 */
export const promisedDay = (
  order: Promised,
  { open, waits }: Pick<EstimateTerms, 'open' | 'waits'>,
): string | null =>
  isToCome(order, open) && !isUnsettled(order) && !isReplaced(order) && !waitsForCustomer(order, waits)
    ? order.delivery.expectedAt
    : null;

/** Goods are still to come, and do not lie ready to be collected. */
const isToCome = (order: Promised, open: boolean): boolean =>
  open && isStillToCome(order.shipments) && !isReadyToCollect(order);

/** It is not decided yet what becomes of a parcel that did not arrive. */
const isUnsettled = ({ shipments }: Promised): boolean => shipments.some(({ step }) => step === 'returning');

/** Goods that were lost or damaged come once more. */
const isReplaced = ({ shipments }: Promised): boolean =>
  shipments.some((parcel) => parcel.replaces !== undefined && stillComes(parcel));

/** The one place that says when an order comes. The promise is kept as it was made; what has become of it is worked out here. */
export function deliveryEstimate(order: Promised, terms: EstimateTerms): DeliveryEstimate {
  const promised = order.delivery.expectedAt;
  const came = deliveredAt(order.shipments);
  if (came !== null) return { kind: 'delivered', at: came, promised };
  if (!terms.open || !isStillToCome(order.shipments)) return { kind: 'none', at: null, promised: null };
  // What is ready waits for whoever collects it, and is never late.
  if (promised === null || !isToCome(order, terms.open)) return { kind: 'none', at: null, promised };
  if (isUnsettled(order)) return { kind: 'none', at: null, promised: null };
  if (waitsForCustomer(order, terms.waits)) {
    const at = fromNow(order, terms);
    return at !== null && at > promised
      ? { kind: 'waiting', at, promised }
      : { kind: 'waiting', at: promised, promised };
  }
  if (terms.now.toISOString() > promised) return { kind: 'late', at: newDay(order, terms), promised };
  const anew = isReplaced(order) ? newDay(order, terms) : null;
  return anew !== null && anew > promised
    ? { kind: 'late', at: anew, promised }
    : { kind: 'expected', at: promised, promised };
}

/**
 * The same for one of its parcels: when that comes, whatever becomes of the others. It has gone on once it is picked, whether or not the
 * others have.
 */
export const parcelEstimate = (order: Promised, parcelId: string, terms: EstimateTerms): DeliveryEstimate =>
  deliveryEstimate(
    { ...order, shipments: order.shipments.filter(({ id }) => id === parcelId) },
    { ...terms, waits: waitsForCustomer(order, terms.waits) },
  );

/** Nothing is begun before the customer has done their part; what is begun goes on meanwhile. */
const waitsForCustomer = (order: Promised, waits: boolean): boolean =>
  waits && goodsProgress(order.shipments).reached.picking.count === 0;

/** The day by the rule that made the promise, counted from the last parcel's leaving or, before that, from now. */
function newDay(order: Promised, terms: EstimateTerms): string | null {
  const { of, reached } = goodsProgress(order.shipments);
  if (reached.shipped.count < of) return fromNow(order, terms);
  const left = order.shipments
    .filter(stillComes)
    .flatMap(({ shippedAt }) => shippedAt ?? [])
    .toSorted()
    .at(-1);
  const at = left === undefined ? null : dayFrom(order, terms, new Date(left));
  // Longer on the way than it ever should be: any day may be the one, the next is what can be said.
  return at !== null && at > terms.now.toISOString()
    ? at
    : addBusinessDays(terms.calendar, terms.now, 1).toISOString();
}

const fromNow = (order: Promised, terms: EstimateTerms): string | null => dayFrom(order, terms, terms.now);

function dayFrom(
  { delivery, address }: Promised,
  { calendar, rules }: EstimateTerms,
  from: Date,
): string | null {
  const day = expectedDelivery(calendar, rules, delivery.method, address, from);
  return day.ok ? day.value.toISOString() : null;
}
