import type { Person } from '@orderdesk/domain';

export type SessionCache = {
  /** The person behind a session cookie: remembered for a moment, else asked for once however many wait for it. */
  get(cookie: string, load: () => Promise<Person | null>): Promise<Person | null>;
  /** Forgets everything known of a person: their rights changed or they signed out. */
  forget(personId: string): void;
  /** Forgets everybody: a session ended, and the database does not say whose it was. */
  clear(): void;
};

type Entry = { readonly answer: Promise<Person | null>; readonly until: number; personId?: string };

/**
 * Bounded in number and in age. `forget` makes a change of rights count at once in this process; `ttlMs` bounds how long another
 * process that was not told may still use the old ones.
 */
export function sessionCache(ttlMs: number, now: () => number, limit = 5000): SessionCache {
  const entries = new Map<string, Entry>();

  return {
    get(cookie, load) {
      const found = entries.get(cookie);
      if (found && found.until > now()) return found.answer;
      entries.delete(cookie);
      if (entries.size >= limit) entries.delete(entries.keys().next().value!);
      const entry: Entry = { answer: load(), until: now() + ttlMs };
      entries.set(cookie, entry);
      const drop = () => {
        if (entries.get(cookie) === entry) entries.delete(cookie);
      };
      // A stranger's cookie is not remembered: it would be kept out of reach of `forget` for no gain.
      entry.answer.then((person) => (person ? (entry.personId = person.id) : drop()), drop);
      return entry.answer;
    },
    clear: () => entries.clear(),
    forget(personId) {
      for (const [cookie, entry] of entries) {
        // One still being read may have read the old rights: it is not kept either.
        if (entry.personId === undefined || entry.personId === personId) entries.delete(cookie);
      }
    },
  };
}
