import type { Person } from '@orderdesk/domain';
import { BoundedCache } from './bounded-cache.ts';
import { buildAbility } from './rules.ts';
import type { AppAbility } from './subjects.ts';

const CACHED_PEOPLE = 5_000;
const abilities = new BoundedCache<AppAbility>(CACHED_PEOPLE);
const askers = new WeakMap<AppAbility, Person>();
const GUEST = buildAbility(null);

/**
 * What this person (null: somebody not signed in) may do. Kept per person and `permissionVersion`, which must rise with every
 * change of kind, roles or company; these are part of the key as well, so that forgetting it never leaves old rights behind.
 * Do not call `update` on it: it is shared.
 */
export function abilityFor(person: Person | null): AppAbility {
  if (!person) return GUEST;
  return abilities.getOrMake(rightsKey(person), () => {
    const ability = buildAbility(person);
    askers.set(ability, person);
    return ability;
  });
}

/**
 * Names the rights a person has now. Whatever is made from rights (an ability, a socket, a feed) keeps this and is worth nothing once
 * the person's is another. The version alone would do if nobody ever forgot to raise it.
 */
export const rightsKey = ({ id, permissionVersion, kind, roles, companyId, companyRole }: Person): string =>
  JSON.stringify([id, permissionVersion, kind, roles, companyId, companyRole]);

/** Whose ability this is; null for somebody not signed in and for an audience. */
export const askerOf = (ability: AppAbility): Person | null => askers.get(ability) ?? null;
