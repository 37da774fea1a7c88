import type { Person } from '@orderdesk/domain';
import { abilityForAudience, audienceOf, mayRead } from '@orderdesk/policy';
import { queueRolesOf, readsDesk } from '../features/orders/order-rights.ts';
import { rowView } from '../features/orders/order.view.ts';
import type { Audience } from './feed.ts';

const known = new Map<string, Audience>();
/** Audiences are few (sets of roles) but for customers; the map is emptied, not grown, past this many. */
const MOST = 5000;

/** The audience a person belongs to: everyone in it sees the same orders and the same fields of them. */
export function audienceFor(person: Person): Audience {
  const key = audienceOf(person) ?? 'nobody';
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST) known.clear();
  const ability = abilityForAudience(key);
  const audience: Audience = {
    key,
    mayRead: (row) => mayRead(ability, row),
    project: (row) => rowView(ability, row),
    keepsEnded: !readsDesk(ability),
    queueRoles: queueRolesOf(person),
  };
  known.set(key, audience);
  return audience;
}
