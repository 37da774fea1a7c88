import { type Order, STAFF_ROLES } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import { LEADERS } from '../../core/notice-writes.ts';

/** Up to this much (minor units) is nobody else's business. */
const OWN_WORD = 20_000;

/**
 * All who settle money hear of it when a delivery is taken back whose cash had been confirmed, when more than a little of what had been
 * noted is taken back, and when somebody notes a receipt who is not of finance, where it is checked against the bank and the till.
 */
export function tellMoney(
  before: Pick<Order, 'payment'>,
  after: Pick<Order, 'payment'>,
  effects: readonly Effect[],
  { actor }: WorkflowEvent,
): Effect[] {
  const { method, received } = before.payment;
  const more = after.payment.received - received;
  const does = (name: string): boolean => effects.some(({ type }) => type === name);
  const isOthers = STAFF_ROLES.some((role) => actor.roles.includes(role)) && !actor.roles.includes('finance');
  const told = [
    ...(does('undoDelivery') && method === 'cod' && received > 0 ? ['delivery.undone-paid'] : []),
    ...(does('correctReceived') && -more > OWN_WORD ? ['payment.taken-back'] : []),
    ...(does('receiveMoney') && isOthers && more > OWN_WORD ? ['payment.noted-by-other'] : []),
  ];
  return told.map((template) => ({
    type: 'notifyStaff',
    runs: 'outbox',
    params: { roles: LEADERS, template },
  }));
}
