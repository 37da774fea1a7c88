import type { MoneyBy } from './facts.ts';
import { isCalledOff, isStillToCome } from './goods-progress.ts';
import type { LetOff, Order, Receipt, Shipment } from './order.ts';
import { SYSTEM } from './people.ts';

/** Amounts that an event can move. */
export const MOVED_AMOUNTS = ['outstanding', 'toRefund'] as const;
export type MovedAmount = (typeof MOVED_AMOUNTS)[number];

/**
 * An order's money, minor units. `due` what the order costs its customer as it stands (nothing once it is off, and less by what was written off), `received` what came
 * in and was not given back, `outstanding` what is still to come in, `toRefund` what is to be given back: what came in too
 * much, or all of it when the order is off. One of `outstanding` and `toRefund` is always zero.
 */
export type OrderMoney = {
  readonly due: number;
  readonly received: number;
  readonly outstanding: number;
  readonly toRefund: number;
};

type Paid = {
  readonly payment: Pick<
    Order['payment'],
    'method' | 'status' | 'received' | 'writtenOff' | 'letOffs' | 'returned'
  >;
  readonly shipments: readonly Pick<Shipment, 'step' | 'collects'>[];
  readonly totals: { readonly total: number };
};

/** What every screen, sum and text says about an order's money comes from here. */
export function orderMoney({ payment, totals, shipments }: Paid): OrderMoney {
  const off = payment.status === 'void' || payment.status === 'refunded' || isCalledOff(shipments);
  const due = off ? 0 : Math.max(0, totals.total - (payment.writtenOff ?? 0));
  const received = payment.status === 'refunded' ? 0 : payment.received;
  return {
    due,
    received,
    outstanding: Math.max(0, due - received),
    toRefund: Math.max(0, received - due),
  };
}

export const PAYMENT_STANDINGS = [
  'open',
  'on-delivery',
  'on-account',
  'part',
  'paid',
  'let-off',
  'excess',
  'gives-back',
  'to-refund',
  'refunded',
  'nothing',
] as const;

/**
 * Where the payment of an order stands, in one word. `open`: nothing came in yet; `on-delivery`, `on-account`: nor has it to,
 * before the goods are there; `let-off`: what did not come in was written off; `part`, `excess`: some is missing, something is too much; `gives-back`: what goes back was not too much, the company gives it back; `to-refund`: the order is off and money
 * is to be given back; `nothing`: the order is off and nobody owes anything.
 */
export type PaymentStanding = (typeof PAYMENT_STANDINGS)[number];

export function paymentStanding(order: Paid): PaymentStanding {
  const { due, received, outstanding, toRefund } = orderMoney(order);
  const { method, status } = order.payment;
  if (toRefund > 0) {
    if (due === 0 && order.totals.total > 0) return 'to-refund';
    return toRefund <= givenBack(order.payment).amount ? 'gives-back' : 'excess';
  }
  if (status === 'refunded') return 'refunded';
  if (due === 0 && order.totals.total > 0) return order.payment.writtenOff ? 'let-off' : 'nothing';
  if (outstanding === 0) return order.payment.writtenOff ? 'let-off' : 'paid';
  if (received > 0 && !(method === 'cod' && isAtTheDoor(order, received))) return 'part';
  return method === 'cod' ? 'on-delivery' : method === 'credit' ? 'on-account' : 'open';
}

/** Whether all that was collected has been confirmed, and the rest is collected with parcels that are still to come. */
const isAtTheDoor = ({ shipments }: Paid, received: number): boolean =>
  isStillToCome(shipments) && cashThere(shipments) > 0 && received >= cashThere(shipments);

/** Whether the payment provider reported it by itself: no word of anybody's, and corrected by nobody. */
export const isReported = ({ by }: Pick<Receipt, 'by'>): boolean => by?.id === SYSTEM.id;

/** What was collected at the door with the parcels that are there, minor units. */
export const cashThere = (shipments: Paid['shipments']): number =>
  shipments.reduce((sum, { step, collects = 0 }) => sum + (step === 'delivered' ? collects : 0), 0);

/**
 * What the company decided to give back of what was paid and has not given back yet, minor units, and why: `reason` of the last such
 * decision, null where there is none. All that is due to go back goes at once.
 */
export function givenBack({ letOffs = [], returned = [] }: Pick<Order['payment'], 'letOffs' | 'returned'>): {
  readonly amount: number;
  readonly reason: string | null;
} {
  const open = letOffs.filter(isToGoBack(returned));
  return {
    amount: open.reduce((sum, { amount }) => sum + amount, 0),
    reason: open.at(-1)?.reason ?? null,
  };
}

/** The order once nothing of what was paid is to be given back that has not gone back yet. */
export function keptMoney<T extends Pick<Order, 'payment'>>(order: T): T {
  const { letOffs = [], returned } = order.payment;
  const toGoBack = isToGoBack(returned);
  return withLetOffs(
    order,
    letOffs.filter((letOff) => !toGoBack(letOff)),
  );
}

/** Whether a part that is given back has not gone back yet: all that is due goes at once. */
const isToGoBack = (returned: Order['payment']['returned']) => {
  const last = returned?.at(-1)?.at ?? '';
  return ({ what, at }: LetOff): boolean => what === 'part' && at > last;
};

/** The order with these let-offs, and the sum that they come to. */
function withLetOffs<T extends Pick<Order, 'payment'>>(order: T, letOffs: readonly LetOff[]): T {
  const { writtenOff: _before, letOffs: _all, ...payment } = order.payment;
  const left = letOffs.reduce((sum, { amount }) => sum + amount, 0);
  return { ...order, payment: { ...payment, ...(left > 0 && { writtenOff: left, letOffs }) } };
}

const isRest = ({ what }: { readonly what: 'rest' | 'part' }): boolean => what === 'rest';

/** What was let off of the rest of an order, minor units: what comes in later settles it first. */
export const restOff = ({ letOffs = [] }: Pick<Order['payment'], 'letOffs'>): number =>
  letOffs.filter(isRest).reduce((sum, { amount }) => sum + amount, 0);

/**
 * An order that costs another amount now, or that more came in for (of that at most `most` counts): of a rest that was let off counts as much as there is of it still, so that it never becomes
 * money back. Earlier orders, which do not say what was let off, stay as they are.
 */
export function withinLetOffs<T extends Pick<Order, 'payment' | 'totals'>>(order: T, most = Infinity): T {
  const { writtenOff = 0, letOffs = [], received } = order.payment;
  const rests = restOff({ letOffs });
  let over = Math.min(most, rests - Math.max(0, order.totals.total - (writtenOff - rests) - received));
  if (rests === 0 || over <= 0) return order;
  const kept = [...letOffs];
  for (let last = kept.length - 1; over > 0 && last >= 0; last -= 1) {
    const { amount } = kept[last]!;
    if (!isRest(kept[last]!)) continue;
    const cut = Math.min(amount, over);
    over -= cut;
    if (cut === amount) kept.splice(last, 1);
    else kept[last] = { ...kept[last]!, amount: amount - cut };
  }
  return withLetOffs(order, kept);
}

/** Of an amount that goes back: as much as rests on one person's word alone, by what they noted, let off and counted away themselves (minor units). */
export const onOwnWord = (
  back: number,
  { noted = 0, letOff = 0, lost = 0 }: Pick<MoneyBy, 'noted' | 'letOff' | 'lost'>,
): number => Math.min(Math.max(0, back), noted + letOff + lost);
