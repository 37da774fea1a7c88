import type { MoneyBy } from '@orderdesk/domain';
import type { GuardScene } from './guard.type.ts';

/** What whoever sends the event did to the order's money before. */
export const own = ({ facts, event }: GuardScene): Omit<MoneyBy, 'by'> =>
  facts.moneyBy?.find(({ by }) => by === event.actor.id) ?? {};

export const isOneOf = (roles: readonly string[], { event }: GuardScene): boolean =>
  event.actor.roles.some((role) => roles.includes(role));

/** Whether nobody else of the staff settles money: then one person may, what else takes two. */
export const isAlone = ({ facts: { settlers }, event }: GuardScene): boolean =>
  settlers !== undefined && settlers.every((id) => id === event.actor.id);
