import { type Actor, type Order, waitsForCustomer } from '@orderdesk/domain';
import type { Doer, OrderDoc, OutboxDoc, StoredRow } from '@orderdesk/store';
import { isCustomer, leadsNowhere } from './order-bounds.ts';

type Now = { readonly row: StoredRow; readonly owner: Order['owner'] };

/**
 * Who is to hear the customer's answer while nobody has the order: whoever of the house asked, until somebody else takes the order over
 * and with it the question.
 */
export function askedByAfter(before: OrderDoc | null, now: Now, actor: Actor): string | undefined {
  if (waitsForCustomer(now.row) !== 'answer') return undefined;
  const isNew = !before || waitsForCustomer(before.row) !== 'answer';
  if (isNew) return actor.roles.includes('system') || isCustomer(actor) ? undefined : actor.id;
  return now.owner && now.owner.id !== before.owner?.id ? undefined : before.askedBy;
}

/** More people of one customer are not told of one order. */
const MOST_TAKING_PART = 20;

/** The people of its customer, besides who placed it, who did something on the order, so that they hear what comes of it. */
export function takingPartAfter(
  before: OrderDoc | null,
  { placedBy }: Pick<Order, 'placedBy'>,
  actor: Actor,
): readonly string[] {
  const so = before?.takingPart ?? [];
  if (!isCustomer(actor) || actor.id === placedBy.id) return so;
  return [...so.filter((id) => id !== actor.id), actor.id].slice(-MOST_TAKING_PART);
}

/** Whose step it is, as staff are told of it. */
export const doer = (actor: Actor): Doer => ({
  side: actor.roles.includes('system') ? 'system' : isCustomer(actor) ? 'customer' : 'staff',
  name: actor.name,
});

/** What the outbox has to know of a customer's step, so that somebody hears of it. */
export function answering(
  before: OrderDoc | null,
  after: OrderDoc,
  actor: Actor,
): Pick<OutboxDoc, 'asker' | 'unnoticed'> {
  if (!before || !isCustomer(actor)) return {};
  return {
    ...(before.askedBy === undefined ? {} : { asker: before.askedBy }),
    ...(leadsNowhere(before, after.tree) ? { unnoticed: true as const } : {}),
  };
}
