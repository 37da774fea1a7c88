import { day, listed, money } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderRow, OrderView } from '@orderdesk/contract';
import {
  type CashParts,
  cashParts,
  type DeliveryMethod,
  isOff,
  type PaymentStanding,
  stillComes,
  type Text,
} from '@orderdesk/domain';
import type { UiTone } from '@orderdesk/ui';

/** Rows of lists do not say how the goods come. */
type Paid = Pick<OrderRow, 'payment' | 'currency'> & {
  readonly delivery?: { readonly method: DeliveryMethod };
  readonly paymentDetail?: OrderView['paymentDetail'];
  readonly shipments?: OrderView['shipments'];
};
type Words = Readonly<Record<PaymentStanding | 'on-collection' | 'collected', (amounts: Amounts) => string>>;
type Amounts = {
  readonly received: string;
  readonly outstanding: string;
  readonly toRefund: string;
  readonly writtenOff: string;
  /** Why something is given back that was not too much; empty where nobody said. */
  readonly because: string;
};

const STAFF: Words = {
  open: m.desk_money_open,
  'on-delivery': m.desk_money_on_delivery,
  'on-collection': m.desk_money_on_collection,
  collected: m.desk_money_collected,
  'on-account': m.desk_money_on_account,
  part: m.desk_money_part,
  paid: () => m.desk_money_paid(),
  'let-off': m.desk_money_let_off,
  excess: m.desk_money_excess,
  'gives-back': m.desk_money_gives_back,
  'to-refund': m.desk_money_to_refund,
  refunded: () => m.desk_money_refunded(),
  nothing: () => m.desk_money_nothing(),
};
const CUSTOMER: Words = {
  open: m.money_open,
  'on-delivery': m.money_on_delivery,
  'on-collection': m.money_on_collection,
  collected: m.money_collected,
  'on-account': m.money_on_account,
  part: m.money_part,
  paid: () => m.money_paid(),
  'let-off': m.money_let_off,
  excess: m.money_excess,
  'gives-back': m.money_gives_back,
  'to-refund': m.money_to_refund,
  refunded: () => m.money_refunded(),
  nothing: () => m.money_nothing(),
};
const TONES: Readonly<Record<PaymentStanding, UiTone>> = {
  open: 'warn',
  'on-delivery': 'neutral',
  'on-account': 'neutral',
  part: 'warn',
  paid: 'good',
  'let-off': 'good',
  excess: 'warn',
  'gives-back': 'warn',
  'to-refund': 'warn',
  refunded: 'neutral',
  nothing: 'neutral',
};

export type Standing = { readonly word: string; readonly tone: UiTone };

/** Cash is collected with each parcel; what is there was paid and waits to be confirmed, what comes later is paid then. */
function moment({ payment, delivery, paymentDetail, shipments = [] }: Paid): keyof Words | null {
  if (payment?.standing !== 'on-delivery') return payment?.standing ?? null;
  const isLeft = shipments.some(({ step }) => !isOff({ step }));
  if (isLeft && paymentDetail?.collectedWith.length === 0) return 'collected';
  return delivery?.method === 'pickup' ? 'on-collection' : 'on-delivery';
}

export type CashParcel = { readonly warehouse: Text; readonly amount: number };

/** What is paid at the door with each of several parcels that are still to come; nothing where there is one, or nothing to say. */
export function cashParcelsOf({ payment, paymentDetail, shipments = [] }: Paid): CashParcel[] {
  const left = shipments.filter(stillComes);
  if (payment?.standing !== 'on-delivery' || left.length < 2) return [];
  return (paymentDetail?.collectedWith ?? []).flatMap(({ shipmentId, amount }) => {
    const parcel = left.find(({ id }) => id === shipmentId);
    return parcel ? [{ warehouse: parcel.warehouse, amount }] : [];
  });
}

function standingIn(words: Words, order: Paid): Standing | null {
  const { payment, currency } = order;
  const when = moment(order);
  if (!payment || !when) return null;
  const { standing, received, outstanding, toRefund, writtenOff = 0 } = payment;
  const reason = order.paymentDetail?.givesBack;
  const word = words[when]({
    because: reason ? m.money_because({ reason }) : '',
    received: money(received, currency),
    outstanding: money(outstanding, currency),
    toRefund: money(toRefund, currency),
    writtenOff: money(writtenOff, currency),
  });
  return { word, tone: TONES[standing] };
}

/** Where an order's payment stands, with the amounts that matter; null for those who may not see money. */
export const staffStanding = (order: Paid): Standing | null =>
  withCash(standingIn(STAFF, order), order, STAFF_CASH);
/** The same as its customer reads it. */
export const customerStanding = (order: Paid): Standing | null =>
  withRefundDay(withCash(standingIn(CUSTOMER, order), order, CUSTOMER_CASH), order);

type CashWords = {
  readonly there: (amount: string) => string;
  readonly ahead: (amount: string, pickup: boolean) => string;
  readonly again: (amount: string, parcels: string) => string;
};
const STAFF_CASH: CashWords = {
  there: (amount) => m.desk_money_cash_there({ amount }),
  ahead: (outstanding, pickup) =>
    (pickup ? m.desk_money_on_collection : m.desk_money_on_delivery)({ outstanding }),
  again: (amount, parcels) => m.desk_money_cash_again({ amount, parcels }),
};
const CUSTOMER_CASH: CashWords = {
  there: (amount) => m.money_cash_there({ amount }),
  ahead: (outstanding, pickup) => (pickup ? m.money_on_collection : m.money_on_delivery)({ outstanding }),
  again: (amount, parcels) => m.money_cash_again({ amount, parcels }),
};

/** Cash hangs on the parcel it is collected with: nothing is asked for what did not come, and nothing that is due is called open. */
function withCash(standing: Standing | null, order: Paid, words: CashWords): Standing | null {
  const { payment, paymentDetail, shipments = [], currency } = order;
  const isCash =
    payment?.standing === 'on-delivery' || (payment?.standing === 'part' && payment.method === 'cod');
  if (!standing || !payment || !isCash) return standing;
  const isBack = shipments.some(({ step }) => step === 'returning');
  const collected = paymentDetail?.collectedWith;
  const hangsAll = isBack && !shipments.some(stillComes);
  // Who may not see what hangs on which parcel is told as if all of it hung on what did not come, if nothing else does.
  const parts: CashParts = collected
    ? cashParts(shipments, collected, payment.outstanding)
    : { there: 0, ahead: 0, again: hangsAll ? payment.outstanding : 0, places: [] };
  const isMixed =
    parts.again > 0 || (parts.there > 0 && parts.ahead > 0 && payment.standing === 'on-delivery');
  if (!isMixed) return standing;
  const { there, ahead, again } = parts;
  const back = shipments.flatMap(({ step }, at) => (step === 'returning' ? [at] : []));
  const places = parts.places.length > 0 ? parts.places : back;
  const parcels = listed(places.map((at) => String(at + 1)));
  const said = [
    payment.received > 0 ? m.money_cash_paid({ amount: money(payment.received, currency) }) : null,
    there > 0 ? words.there(money(there, currency)) : null,
    ahead > 0 ? words.ahead(money(ahead, currency), order.delivery?.method === 'pickup') : null,
    again > 0 ? words.again(money(again, currency), parcels) : null,
  ];
  return { ...standing, word: said.filter((part) => part !== null).join(m.money_cash_and()) };
}

/** What is given back, with the day until which it is. */
const withRefundDay = (standing: Standing | null, { payment }: Paid): Standing | null =>
  standing && payment?.refundBy !== undefined
    ? { ...standing, word: m.money_refund_by({ word: standing.word, day: day(payment.refundBy) }) }
    : standing;

type OffWords = { readonly missing: (of: Amount) => string; readonly refund: (of: Amount) => string };
type Amount = { readonly amount: string };

/** Money that is off, for a row that shows the total; null where there is nothing to say beside it. */
export const moneyOff = (order: Paid): string | null =>
  offIn({ missing: m.desk_money_off_missing, refund: m.desk_money_off_refund }, order);
/** The same for a row that has no room for more than a word of it. */
export const shortMoneyOff = (order: Paid): string | null =>
  offIn({ missing: m.desk_money_off_missing_short, refund: m.desk_money_off_refund_short }, order);

function offIn(words: OffWords, { payment, currency }: Paid): string | null {
  if (payment?.standing === 'part') return words.missing({ amount: money(payment.outstanding, currency) });
  if (payment && payment.toRefund > 0) return words.refund({ amount: money(payment.toRefund, currency) });
  return null;
}
