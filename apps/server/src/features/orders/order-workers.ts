import type { Person } from '@orderdesk/domain';
import { abilityFor, may, rolesOn } from '@orderdesk/policy';
import { findStaff, type OrderDoc, type Store } from '@orderdesk/store';
import { stagesOf } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';

/**
 * Whether this person can work on the order as it stands: they may handle it, and in its present state some event is theirs to send. Only
 * such people are offered an order, and only they are accepted.
 */
export function canWorkOn({ workflows }: Pick<Core, 'workflows'>, person: Person, doc: OrderDoc): boolean {
  const ability = abilityFor(person);
  if (!may(ability, 'handle', 'Order', doc)) return false;
  const roles = rolesOn(ability, doc);
  return stagesOf(workflows.resolve, doc.tree).some((stage) =>
    stage.roles.some((role) => roles.includes(role)),
  );
}

/** The staff who have something to do at all, by name; with an order, those who can work on that. */
export async function workersOf(core: Core, doc: OrderDoc | null): Promise<Person[]> {
  const staff = await staffByName(core.store);
  return staff.filter((person) => (doc ? canWorkOn(core, person, doc) : person.roles.length > 0));
}

async function staffByName(store: Store): Promise<Person[]> {
  const staff = await findStaff(store);
  return staff.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
}
