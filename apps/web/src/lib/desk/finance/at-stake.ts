import { moneyOff } from '#lib/order-words/payment-standing.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderRow } from '@orderdesk/contract';

/** The lists finance works through; each waits for money of one kind, `account` for what may come before it is due. */
export const MONEY_QUEUES = ['cod', 'payment', 'account', 'refund'] as const;
export type MoneyQueue = (typeof MONEY_QUEUES)[number];

/** What comes in now, minor units: of cash, what was collected with the parcels that are there. */
export const dueNow = ({ payment }: Pick<OrderRow, 'payment'>): number =>
  payment ? payment.outstanding - (payment.later ?? 0) : 0;

/** The amount that will move when an order of this list is settled, minor units: what comes in, or what is given back. */
export const atStake = (queue: MoneyQueue, row: Pick<OrderRow, 'payment'>): number =>
  queue === 'refund' ? (row.payment?.toRefund ?? 0) : dueNow(row);

/**
 * The row with the time that this list is about: until when money goes back, or is to be paid on account, where nothing is due before
 * there is an invoice. The row's own is that of whatever is due first, as a parcel to be picked.
 */
export function dueIn(queue: MoneyQueue, row: OrderRow): OrderRow {
  const { refundBy, payBy = null } = row.payment ?? {};
  if (queue === 'refund') return { ...row, dueAt: refundBy ?? row.dueAt };
  if (queue === 'account') return { ...row, dueAt: payBy };
  return { ...row, dueAt: payBy ?? row.dueAt };
}

/** The soonest first, what has no time last. */
export const bySoonest = (a: OrderRow, b: OrderRow): number =>
  a.dueAt === b.dueAt ? 0 : (a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1;

/**
 * What a row of this list is an exception for, in words: nothing stands there as a mark alone. That money is to go back is no exception
 * where all wait for that; that a row is late stands in its time; and before it is there nothing is missing of what is on account.
 */
export function exceptionWords(
  queue: MoneyQueue,
  row: Pick<OrderRow, 'payment' | 'currency' | 'queues'>,
): string[] {
  const off = queue === 'refund' || queue === 'account' ? null : moneyOff(row);
  return [...(row.queues.includes('problem') ? [m.desk_fin_problem()] : []), ...(off ? [off] : [])];
}

/** What settles an order of this list, as the order offers it; one of them at a time. */
export const SETTLES: Readonly<Record<MoneyQueue, readonly string[]>> = {
  cod: ['confirmPayment'],
  payment: ['confirmPayment'],
  account: ['confirmPayment'],
  refund: ['confirmRefund', 'returnExcess'],
};

/** What else may be done about an order's money, in any of the lists. */
export const BESIDES: readonly string[] = [
  'noteReceipt',
  'correctPayment',
  'giveBack',
  'writeOff',
  'askWriteOff',
];

/** What the sum of a list is a sum of. */
export const SUM_WORDS: Readonly<Record<MoneyQueue, () => string>> = {
  cod: m.desk_fin_sum_cod,
  payment: m.desk_fin_sum_payment,
  account: m.desk_fin_sum_account,
  refund: m.desk_fin_sum_refund,
};

/** What the amount of a row is. */
export const amountWord = (queue: MoneyQueue): string =>
  queue === 'refund' ? m.desk_fin_row_refund() : m.desk_fin_row_outstanding();
