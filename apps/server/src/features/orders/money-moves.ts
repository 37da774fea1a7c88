import {
  isReported,
  type LetOff,
  type MoneyBy,
  type Order,
  orderMoney,
  type Payment,
  type Receipt,
  type Refusal,
  refuse,
} from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import { codeOf } from './name-table.ts';

/** Receipts kept on an order, as of what was let off. Nobody pays one order in more parts; the oldest go first. */
const MOST_RECEIPTS = 100;

export const withReceipt = <T extends Receipt | LetOff>(receipts: readonly T[] = [], receipt: T): T[] =>
  [...receipts, receipt].slice(-MOST_RECEIPTS);

const sumOf = (receipts: readonly Receipt[]): number => receipts.reduce((sum, { amount }) => sum + amount, 0);

/**
 * The receipts where no more than `received` (minor units) came in and did not go back: the latest that people noted were wrong, and what
 * none of is left may come again.
 */
export function withoutWrong({ receipts = [], returned = [] }: Payment, received: number): Receipt[] {
  let left = Math.max(0, sumOf(receipts) - sumOf(returned) - received);
  return receipts
    .toReversed()
    .map((receipt) => {
      const taken = isReported(receipt) ? 0 : Math.min(left, receipt.amount);
      left -= taken;
      return { ...receipt, amount: receipt.amount - taken };
    })
    .filter(({ amount }) => amount > 0)
    .toReversed();
}

/** Whether these effects are about money that went one way or the other; that a sum is void moves none. */
export const movesMoney = (effects: readonly Effect[]): boolean =>
  effects.some(
    ({ type, params }) =>
      type === 'receiveMoney' ||
      type === 'correctReceived' ||
      type === 'returnExcess' ||
      (type === 'recordPayment' && (params['status'] === 'paid' || params['status'] === 'refunded')),
  );

/**
 * Why this money is not to be counted: it came in before under the same reference (`payment.already-counted`, facts: the receipt). A
 * second transfer has a reference of its own.
 */
export function countedBefore(
  { payment }: Order,
  effects: readonly Effect[],
  { data }: WorkflowEvent,
): Refusal | null {
  const { reference } = data;
  const code = typeof reference === 'string' ? codeOf(reference) : '';
  if (code === '') return null;
  if (!effects.some(({ type }) => type === 'receiveMoney')) return null;
  const known = payment.receipts?.find((receipt) => codeOf(receipt.reference) === code);
  if (!known) return null;
  return refuse(
    'payment.already-counted',
    {
      zh: `凭证号“${known.reference}”的款项已经入账，没有重复计入。如果是另一笔款，请填写它自己的凭证号`,
      en: `What came in under “${known.reference}” is counted already, and was not counted again. Another payment has a reference of its own`,
    },
    { ...known },
  );
}

/** Money is moved by nobody who does not say what they looked at: a request that is sent twice must act once. */
export const revNeeded = (): Refusal =>
  refuse('order.rev-needed', {
    zh: '涉及款项的操作需要注明所依据的订单版本（rev）',
    en: 'What moves money needs the rev it was decided on',
  });

/** What the payment provider reported by itself, minor units. */
export const reportedOf = ({ receipts = [] }: Payment): number => sumOf(receipts.filter(isReported));

/** What went back so far, minor units. */
export const returnedOf = ({ returned = [] }: Payment): number => sumOf(returned);

/**
 * Who noted, let off and gave back how much of an order's money. What somebody noted on an earlier day (`isToday` of a moment), and was
 * not more than was due, another person could check: it is their word no more where others alone decided that it goes back.
 */
export function moneyBy(
  { receipts = [], letOffs = [], returned = [], lost = [], asked = [], backBy = [] }: Payment,
  isToday: (at: string) => boolean,
): MoneyBy[] {
  const people = new Map<string, MoneyBy>();
  type Counted = 'noted' | 'notedToday' | 'letOff' | 'lost' | 'returned';
  const add = (by: string, more: Omit<MoneyBy, 'by'>) =>
    people.set(by, { ...(people.get(by) ?? { by }), ...more });
  const count = (what: Counted, { id }: { readonly id: string }, amount: number) =>
    add(id, { [what]: (people.get(id)?.[what] ?? 0) + amount });
  for (const { by, at, amount, over = amount } of receipts) {
    if (!by) continue;
    const isChecked = !isToday(at) && backBy.length > 0 && !backBy.includes(by.id);
    count('noted', by, isChecked ? Math.min(over, amount) : amount);
    if (isToday(at)) count('notedToday', by, amount);
  }
  for (const { by, amount } of letOffs) count('letOff', by, amount);
  for (const { by, amount } of lost) for (const id of by) count('lost', { id }, amount);
  for (const { by, amount } of returned) if (by) count('returned', by, amount);
  for (const { by, amount, roles } of asked) add(by.id, { asked: { amount, roles } });
  return [...people.values()].map((each) =>
    backBy.includes(each.by) ? { ...each, decided: true as const } : each,
  );
}

/**
 * Keeps who decided that more is to go back than before (what comes in too much nobody decides), and of it what goes back for goods that
 * are lost, by whoever said so: all those `losers`, by id.
 */
export function withDeciders(
  before: Order,
  after: Order,
  effects: readonly Effect[],
  by: string,
  losers: readonly string[] = [],
): Order {
  const { toRefund } = orderMoney(after);
  const { backBy: deciders = [], lost: counted = [], ...payment } = after.payment;
  const comesIn = effects.some(({ type }) => type === 'receiveMoney');
  const more = comesIn ? 0 : toRefund - orderMoney(before).toRefund;
  const isOver = toRefund === 0;
  const backBy = isOver ? [] : more > 0 ? [...new Set([...deciders, by])] : deciders;
  const lost = isOver
    ? []
    : more > 0 && losers.length > 0
      ? [...counted, { by: losers, amount: more }]
      : counted;
  return {
    ...after,
    payment: { ...payment, ...(backBy.length > 0 && { backBy }), ...(lost.length > 0 && { lost }) },
  };
}
