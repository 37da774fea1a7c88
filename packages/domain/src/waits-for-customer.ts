import type { PaymentStanding } from './order-money.ts';

/** What an order can wait for from its customer: an answer, or money. */
export const WAITS_FOR = ['answer', 'payment'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/** The queues of the definitions in which an order waits for its customer, by what it waits for. */
const QUEUES: ReadonlyMap<string, WaitsFor> = new Map([
  ['waiting-customer', 'answer'],
  ['payment', 'payment'],
]);

/** Whether an order in these queues waits for its customer, whatever for: nothing is begun before they have done their part. */
export const isWithCustomer = (queues: readonly (string | null)[]): boolean =>
  queues.some((queue) => queue !== null && QUEUES.has(queue));

type Standing = {
  readonly open: boolean;
  readonly queues: readonly string[];
  readonly payment?: { readonly standing: PaymentStanding } | undefined;
};

/**
 * What the customer has to do now for their order to go on; null when nothing. A question comes before money: until it is answered
 * nobody knows what there will be to pay. What is on their account is not due before its day.
 */
export function waitsForCustomer({ open, queues, payment }: Standing): WaitsFor | null {
  if (!open) return null;
  const asked = queues.map((queue) => QUEUES.get(queue));
  if (asked.includes('answer')) return 'answer';
  const unpaid = payment?.standing === 'open' || payment?.standing === 'part';
  return asked.includes('payment') && unpaid ? 'payment' : null;
}
