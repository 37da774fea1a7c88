import {
  type LetOff,
  type MoneyBy,
  type Order,
  type Payment,
  type Receipt,
  type Refusal,
  refuse,
} from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';

/** Receipts kept on an order, as of what was let off. Nobody pays one order in more parts; the oldest go first. */
const MOST_RECEIPTS = 100;

export const withReceipt = <T extends Receipt | LetOff>(receipts: readonly T[] = [], receipt: T): T[] =>
  [...receipts, receipt].slice(-MOST_RECEIPTS);

const sumOf = (receipts: readonly Receipt[]): number => receipts.reduce((sum, { amount }) => sum + amount, 0);

/**
 * The receipts where no more than `received` (minor units) came in and did not go back: the latest were wrong, and what none of is left
 * may come again.
 */
export function withoutWrong({ receipts = [], returned = [] }: Payment, received: number): Receipt[] {
  let left = Math.max(0, sumOf(receipts) - sumOf(returned) - received);
  return receipts
    .toReversed()
    .map((receipt) => {
      const taken = Math.min(left, receipt.amount);
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

/** As references are compared: `tx 01-a` typed again in full-width capitals is the same. */
const same = (reference: string): string => reference.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

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
  if (typeof reference !== 'string' || reference === '') return null;
  if (!effects.some(({ type }) => type === 'receiveMoney')) return null;
  const known = payment.receipts?.find((receipt) => same(receipt.reference) === same(reference));
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

/** What went back so far, minor units. */
export const returnedOf = ({ returned = [] }: Payment): number => sumOf(returned);

/** Who noted, let off and gave back how much of an order's money. */
export function moneyBy({ receipts = [], letOffs = [], returned = [] }: Payment): MoneyBy[] {
  const people = new Map<string, Required<Pick<MoneyBy, 'by' | 'noted' | 'letOff' | 'returned'>>>();
  const count = (what: 'noted' | 'letOff' | 'returned', of: readonly Pick<Receipt, 'by' | 'amount'>[]) => {
    for (const { by, amount } of of) {
      if (!by) continue;
      const before = people.get(by.id) ?? { by: by.id, noted: 0, letOff: 0, returned: 0 };
      people.set(by.id, { ...before, [what]: before[what] + amount });
    }
  };
  count('noted', receipts);
  count('letOff', letOffs);
  count('returned', returned);
  return [...people.values()];
}
