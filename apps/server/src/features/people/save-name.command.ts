import type { Person } from '@orderdesk/domain';
import { auditModel, findStaff, inserting, isDuplicateKey, personModel, updating } from '@orderdesk/store';
import { auditedLately } from '../../core/audited-lately.ts';
import type { Core } from '../../core/core.ts';
import { noticesToLeaders } from '../../core/notice-writes.ts';
import { refusedAs } from '../../http/problem.ts';
import { colleagueCalled, isReserved } from './namesake.ts';

/** What the audit calls it. */
const RENAMED = 'name';
/** Days between one name of somebody of the staff and their next. */
const AGAIN_DAYS = 30;
/** So much of an ISO moment is its day. */
const DATE = 10;

/**
 * Somebody corrects their own name. What staff do stands under theirs for ever: so it is never a colleague’s (`name.taken`), it is kept in
 * the audit, told to those who lead, and done but once in a while (`name.again`), so that nobody acts under another and takes theirs back.
 * Nobody is called what the house calls itself (`name.reserved`).
 */
export async function saveName(
  { store, clock, reference }: Pick<Core, 'store' | 'clock' | 'reference'>,
  person: Person,
  name: string,
): Promise<void> {
  if (name === person.name) return;
  if (isReserved(name, reference.houseNames)) throw refusedAs('name.reserved');
  const now = clock.now();
  const at = now.toISOString();
  const renamed = updating(personModel, { _id: person.id }, { $set: { name, updatedAt: now } }, () =>
    refusedAs('session.required'),
  );
  if (person.kind !== 'staff') return store.commit([renamed]);
  const others = (await findStaff(store)).filter(({ id }) => id !== person.id);
  if (colleagueCalled(others, name)) throw refusedAs('name.taken');
  if (await auditedLately(store, { what: RENAMED, subjects: [person.id], days: AGAIN_DAYS }, now))
    throw refusedAs('name.again');
  const text = {
    zh: `${person.name}把自己的名字改为“${name}”`,
    en: `${person.name} is called “${name}” now`,
  };
  const writes = [
    renamed,
    inserting(auditModel, {
      // One a day: of two at the same moment one is too many.
      _id: `name:${person.id}:${at.slice(0, DATE)}`,
      at,
      actor: { id: person.id, name: person.name },
      what: RENAMED,
      subject: person.id,
      before: person.name,
      after: name,
    }),
    ...(await noticesToLeaders(store, text, at, person.id)),
  ];
  try {
    await store.commit(writes);
  } catch (error) {
    if (isDuplicateKey(error)) throw refusedAs('name.again');
    throw error;
  }
}
