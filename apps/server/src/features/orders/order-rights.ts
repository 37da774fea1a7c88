import { type Person, refuse, type StaffRole } from '@orderdesk/domain';
import { abilityFor, type AppAbility, may, type OrderRights, orderConditions, why } from '@orderdesk/policy';
import { Refused } from '../../core/refused.ts';
import type { Condition } from './order.repository.ts';

/** Who reads, with what they may do. */
export type Reader = { readonly person: Person; readonly ability: AppAbility };

/** What this person may see, as a condition that every query on orders carries. */
export const readableOrders = (person: Person): Condition => orderConditions(abilityFor(person));

/** Throws the policy's refusal when this may not be done to this order. */
export function requireMay(ability: AppAbility, action: 'handle' | 'assign', order: OrderRights): void {
  if (may(ability, action, 'Order', order)) return;
  throw new Refused(why(ability, action, 'Order', order) ?? forbidden());
}

export function requireReport(ability: AppAbility, kind: string): void {
  if (!may(ability, 'read', 'Report', { kind })) throw new Refused(forbidden());
}

const forbidden = () => refuse('access.forbidden', { zh: '您没有权限这样做', en: 'You may not do that' });

/** The roles whose queues this person is shown; null, all of them, for staff who read every order. */
export function queueRolesOf(person: Person): readonly StaffRole[] | null {
  const conditions = orderConditions(abilityFor(person));
  return Object.keys(conditions).length === 0 ? null : person.roles;
}
