import { STAFF_ROLES, type Person, type StaffRole } from '@orderdesk/domain';
import { BoundedCache } from './bounded-cache.ts';
import { RuleList } from './rule-list.ts';
import { customerIdOf, customerSees, staffSees } from './rules.ts';
import type { AppAbility } from './subjects.ts';

const CACHED_AUDIENCES = 5_000;
const audiences = new BoundedCache<AppAbility>(CACHED_AUDIENCES);

/**
 * The room of everybody who sees the same orders with the same fields: `staff:reviewer+warehouse`, `company:<id>`,
 * `person:<id>`. Null for somebody not signed in: no feed.
 */
export function audienceOf(person: Person | null): string | null {
  if (!person) return null;
  if (person.kind === 'staff')
    return `staff:${STAFF_ROLES.filter((role) => person.roles.includes(role))
      .toSorted()
      .join('+')}`;
  return `${person.companyId === null ? 'person' : 'company'}:${customerIdOf(person)}`;
}

/**
 * What an audience sees of orders, and nothing else: exactly what each of its members sees (`abilityFor`). A key that is none
 * sees nothing.
 */
export function abilityForAudience(key: string): AppAbility {
  return audiences.getOrMake(key, () => {
    const rules = new RuleList();
    const [, kind, rest = ''] = /^(staff|company|person):(.*)$/s.exec(key) ?? [];
    if (kind === 'staff') {
      const roles = rest === '' ? [] : rest.split('+');
      // One unknown role spoils the key: better an empty screen than another's.
      if (roles.every((role) => (STAFF_ROLES as readonly string[]).includes(role)))
        staffSees(rules, roles as StaffRole[]);
    } else if (kind && rest !== '') customerSees(rules, rest);
    return rules.build();
  });
}
