import { rulesToCondition } from '@casl/ability/extra';
import { ACTOR_ROLES, type Actor, type ActorRole, type Person } from '@orderdesk/domain';
import { abilityFor } from './ability.ts';
import { may, type AppAbility, type OrderRights } from './subjects.ts';

type Query = Record<string, unknown>;

/** Matches nothing, on every database and index. */
const NOTHING: Query = { _id: { $in: [] } };

/** May this order be seen at all? Which of its fields: `project`. */
export const mayRead = (ability: AppAbility, order: OrderRights): boolean =>
  may(ability, 'read', 'Order', order);

/**
 * The same answer as a MongoDB filter on stored orders: `{}` for all, a filter that matches nothing for none. Put it beside
 * other conditions with `$and`, never by spreading: keys like `customer.id` would overwrite each other.
 */
export function orderConditions(ability: AppAbility): Query {
  const query = rulesToCondition<AppAbility, Query, Query>(
    ability.rulesFor('read', 'Order'),
    (rule) => (rule.inverted ? { $nor: [rule.conditions as Query] } : (rule.conditions as Query)),
    {
      and: (conditions) => ({ $and: conditions }),
      or: (conditions) => (conditions.length === 1 ? conditions[0]! : { $or: conditions }),
      empty: () => ({}),
    },
  );
  return query ?? NOTHING;
}

/** The roles in which events may be sent to this order: a warehouse's only while it stands in fulfilment, a customer's on own orders. */
export const rolesOn = (ability: AppAbility, order: OrderRights): ActorRole[] =>
  ACTOR_ROLES.filter((as) => may(ability, 'send', 'OrderEvent', { as, order }));

/** The person as they may act on this order; without any role the workflow offers and accepts nothing from them. */
export const actorOn = (person: Person, order: OrderRights): Actor => ({
  id: person.id,
  name: person.name,
  roles: rolesOn(abilityFor(person), order),
});
