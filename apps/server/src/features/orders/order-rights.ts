import { accessibleBy } from '@casl/mongoose';
import { type Person, type Refusal, refuse, type StaffRole } from '@orderdesk/domain';
import { abilityFor, type AppAbility, may, type OrderRights, why } from '@orderdesk/policy';
import { Refused } from '../../core/refused.ts';

/** A part of a MongoDB filter. */
export type Condition = Readonly<Record<string, unknown>>;

/** Who reads, with what they may do. */
export type Reader = { readonly person: Person; readonly ability: AppAbility };

/** Matches nothing, by an index: CASL's own way of saying so makes the database look at every order. */
const NOTHING: Condition = { _id: { $in: [] } };

/**
 * Which orders may be seen, as a condition that every query on orders carries: `{}` for all of them. Put it beside other conditions
 * with `$and`, never by spreading: keys like `customer.id` would overwrite each other.
 */
export function readableOrders(ability: AppAbility): Condition {
  if (!ability.can('read', 'Order')) return NOTHING;
  const conditions = accessibleBy(ability, 'read').ofType('Order');
  const either = conditions['$or'] as Condition[] | undefined;
  // One alternative is none; written as `$or` it would keep the embedded database from the index on customers.
  return either?.length === 1 ? either[0]! : conditions;
}

/**
 * Whether this order is seen as the house sees it: whose it is, where it waits, by which rules. The rest (a customer) sees the same order
 * in a customer's words. A feed's and a list's own question too, so without an order it is about any of them.
 */
export const readsDesk = (ability: AppAbility, order?: OrderRights): boolean =>
  may(ability, 'read', 'Order', order, 'queues');

/** The one customer whose orders these are; null for those who see more than one's. */
export function onlyCustomerOf(ability: AppAbility): string | null {
  const id = readableOrders(ability)['customer.id'];
  return typeof id === 'string' ? id : null;
}

/** Throws the policy's refusal when this may not be done to this order; without one, to any. */
export function requireMay(ability: AppAbility, action: 'handle' | 'assign', order?: OrderRights): void {
  const refusal = whyNot(ability, action, order);
  if (refusal) throw new Refused(refusal);
}

/** Why this may not be done to this order (to any, without one); null when it may. */
export const whyNot = (
  ability: AppAbility,
  action: 'handle' | 'assign',
  order?: OrderRights,
): Refusal | null =>
  may(ability, action, 'Order', order) ? null : (why(ability, action, 'Order', order) ?? forbidden());

export function requireReport(ability: AppAbility, kind: string): void {
  if (!may(ability, 'read', 'Report', { kind })) throw new Refused(forbidden());
}

const forbidden = () => refuse('access.forbidden', { zh: '您没有权限这样做', en: 'You may not do that' });

/** The roles whose queues this person is shown; null, all of them, for staff who read every order. */
export function queueRolesOf(person: Person): readonly StaffRole[] | null {
  const conditions = readableOrders(abilityFor(person));
  return Object.keys(conditions).length === 0 ? null : person.roles;
}
