import { ACTOR_ROLES, type Actor, type ActorRole, type Person } from '@orderdesk/domain';
import { abilityFor } from './ability.ts';
import { may, type AppAbility, type OrderRights } from './subjects.ts';

/** May this order be seen at all? Which of its fields: `project`. */
export const mayRead = (ability: AppAbility, order: OrderRights): boolean =>
  may(ability, 'read', 'Order', order);

/** The roles in which events may be sent to this order: a warehouse's only while it stands in fulfilment, a customer's on own orders. */
export const rolesOn = (ability: AppAbility, order: OrderRights): ActorRole[] =>
  ACTOR_ROLES.filter((as) => may(ability, 'send', 'OrderEvent', { as, order }));

/** The person as they may act on this order; without any role the workflow offers and accepts nothing from them. */
export const actorOn = (person: Person, order: OrderRights): Actor => ({
  id: person.id,
  name: person.name,
  roles: rolesOn(abilityFor(person), order),
});
