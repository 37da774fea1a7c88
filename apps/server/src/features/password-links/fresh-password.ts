import { auditModel, type Store } from '@orderdesk/store';

const DAY = 86_400_000;
/** Days in which whoever chose a password by a link is nobody's second person: the link may have been somebody else's to use. */
export const FRESH_DAYS = 3;

/** What the audit calls it that somebody chose a password by a link. */
export const BY_LINK = 'person.password-by-link';

/** Whether one of these people chose their password by a link that a colleague made, a few days ago at most. */
export async function hasFreshPassword(store: Store, ids: readonly string[], now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - FRESH_DAYS * DAY).toISOString();
  const found = await auditModel(store.connection).collection.findOne({
    what: BY_LINK,
    subject: { $in: [...ids] },
    at: { $gte: since },
  });
  return found !== null;
}
