import { type Actor, MAX_AMOUNT, type Order, type Refusal, refuse } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { InstanceTree } from '@orderdesk/workflow';
import { stagePaths } from './order-row.ts';

/** Longest list inside an order: its lines. All others are far shorter. */
const MOST_ENTRIES = 1000;
/** Characters of a whole order as JSON; a thousand lines with notes are half of it. */
const MOST_CHARACTERS = 2_000_000;
/** Steps after which a customer can no longer add to an order without moving it on. */
const MOST_SAID = 300;
/** So often a customer may add to what is open while nobody has answered; each adds to a page and calls somebody. */
const MOST_UNANSWERED = 5;

/**
 * Why an order is not saved like this: a list inside it or the whole of it would grow past what can be read and written at once. Asked
 * of every change of every order, so that whatever somebody adds to orders has an end.
 */
export function overgrown(order: Order): Refusal | null {
  const long = Object.entries(order).find(([, value]) => Array.isArray(value) && value.length > MOST_ENTRIES);
  if (long) return tooLarge({ list: long[0], most: MOST_ENTRIES });
  if (order.payment.received > MAX_AMOUNT)
    return tooLarge({ received: order.payment.received, most: MAX_AMOUNT });
  const { length } = JSON.stringify(order);
  return length > MOST_CHARACTERS ? tooLarge({ characters: length, most: MOST_CHARACTERS }) : null;
}

const tooLarge = (facts: Record<string, unknown>): Refusal =>
  refuse(
    'order.overgrown',
    {
      zh: '订单内容过多，不能再增加',
      en: 'The order holds as much as it can: nothing more can be added to it',
    },
    facts,
  );

/** Whether this customer can do no more to the order than move it on: so much was said before, on the whole or without an answer. */
export const onlyMovesOn = (
  { rev, unanswered = 0 }: Pick<OrderDoc, 'rev' | 'unanswered'>,
  actor: Actor,
): boolean => isCustomer(actor) && (rev >= MOST_SAID || unanswered >= MOST_UNANSWERED);

/** Why a customer's step is not taken: it leads nowhere, and so many were taken before. Moving the order on is always possible. */
export function talkedOut(before: OrderDoc, next: InstanceTree, actor: Actor): Refusal | null {
  if (!onlyMovesOn(before, actor) || !leadsNowhere(before, next)) return null;
  return before.rev >= MOST_SAID
    ? refuse('order.too-much-said', {
        zh: '这个订单的往来已经很多，不能再补充；客服会答复您',
        en: 'A great deal has been said on this order already, nothing more can be added: please wait for our answer',
      })
    : refuse('order.wait-for-answer', {
        zh: '您说的我们都已收到，请等待客服答复',
        en: 'We have all that you wrote: please wait for our answer',
      });
}

/** How much customers have said without an answer, once this step is taken. Only what somebody of the house does is one. */
export function unansweredAfter(before: OrderDoc | null, next: InstanceTree, actor: Actor): number {
  const so = before?.unanswered ?? 0;
  if (before && isCustomer(actor)) return leadsNowhere(before, next) ? so + 1 : so;
  return actor.roles.includes('system') ? so : 0;
}

export const isCustomer = ({ roles }: Actor): boolean => roles.includes('customer');

/** Whether the order stands after a step where it stood before. */
export const leadsNowhere = (before: Pick<OrderDoc, 'tree'>, next: InstanceTree): boolean =>
  stagePaths(next).join() === stagePaths(before.tree).join();
