import { type Order, type Payment, type Receipt, type Refusal, refuse } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';

/** Receipts kept on an order. Nobody pays one order in more parts; the oldest go first. */
const MOST_RECEIPTS = 100;

export const withReceipt = ({ receipts = [] }: Payment, receipt: Receipt): Receipt[] =>
  [...receipts, receipt].slice(-MOST_RECEIPTS);

/** Whether these effects are about money that went one way or the other; that a sum is void moves none. */
export const movesMoney = (effects: readonly Effect[]): boolean =>
  effects.some(
    ({ type, params }) =>
      type === 'receiveMoney' ||
      type === 'returnExcess' ||
      (type === 'recordPayment' && (params['status'] === 'paid' || params['status'] === 'refunded')),
  );

/** Whether what goes back is whatever stands there when it is done: then it is decided on a rev, and a key is not enough. */
export const namesNoAmount = (effects: readonly Effect[]): boolean =>
  effects.some(
    ({ type, params }) =>
      type === 'returnExcess' || (type === 'recordPayment' && params['status'] === 'refunded'),
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
    zh: '涉及款项的操作需要注明所依据的订单版本（rev）；写明金额的，注明请求编号（Idempotency-Key）也可以',
    en: 'What moves money needs the rev it was decided on; where it names the amount, an Idempotency-Key will do',
  });
