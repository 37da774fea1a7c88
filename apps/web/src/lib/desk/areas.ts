import type { Person } from '@orderdesk/domain';
import { abilityFor, may, type AppAbility } from '@orderdesk/policy';

/**
 * The desk's pages besides the queues, and what one must be allowed to do there: the same policy that answers the page's
 * questions on the server, so that nobody is offered a page that then refuses them.
 */
const AREAS = {
  warehouse: (ability: AppAbility) => may(ability, 'edit', 'Stock'),
  finance: (ability: AppAbility) => may(ability, 'read', 'Report', { kind: 'finance' }),
  today: (ability: AppAbility) => may(ability, 'read', 'Report', { kind: 'today' }),
  settings: (ability: AppAbility) => may(ability, 'edit', 'Group') || may(ability, 'read', 'BankAccount'),
};
export type Area = keyof typeof AREAS;

export const mayEnter = (area: Area, person: Person | null): boolean => AREAS[area](abilityFor(person));
