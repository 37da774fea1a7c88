import type { Store } from '@orderdesk/store';
import { auditedLately } from './audited-lately.ts';

/** Days in which whoever chose a password by a link is nobody's second person: the link may have been somebody else's to use. */
export const FRESH_DAYS = 3;

/** What the audit calls it that somebody chose a password by a link. */
export const BY_LINK = 'person.password-by-link';

/** Whether one of these people chose their password by a link that a colleague made, a few days ago at most. */
export const hasFreshPassword = (store: Store, subjects: readonly string[], now: Date): Promise<boolean> =>
  auditedLately(store, { what: BY_LINK, subjects, days: FRESH_DAYS }, now);
