import { createHash, randomBytes } from 'node:crypto';
import type { FirstAdminLink, MakeFirstAdmin } from '@orderdesk/contract';
import type { Locale } from '@orderdesk/domain';
import { createPerson, isDuplicateKey, personModel, type Store } from '@orderdesk/store';
import { hashPassword } from 'better-auth/crypto';
import type { Clock } from '../../core/clock.ts';
import { refusedAs } from '../../http/problem.ts';

/** As long as a link that was printed may be used. */
export const LINK_HOURS = 24;

type LinkDoc = { _id: string; hash: string; expiresAt: Date; usedAt: Date | null };
const ID = 'first-admin';

export type FirstAdmin = {
  /** A new link's token while nobody is an administrator, else null. Earlier ones are void from then on. */
  invite(): Promise<string | null>;
  look(token: string): Promise<FirstAdminLink['state']>;
  /** Makes the administrator and answers their id. Refuses `first-admin.used`, `…expired`, `…unknown` and `email.taken`. */
  make(request: MakeFirstAdmin, locale: Locale): Promise<string>;
};

/** Makes an installation's first administrator, once. The database keeps only the hash of the link's token. */
export function firstAdmin(store: Store, clock: Clock): FirstAdmin {
  const links = store.db.collection<LinkDoc>('settings');

  async function stateOf(token: string): Promise<FirstAdminLink['state']> {
    const link = await links.findOne({ _id: ID });
    if (link?.hash !== hashOf(token)) return 'unknown';
    if (link.usedAt || (await hasAdmin(store))) return 'used';
    return link.expiresAt > clock.now() ? 'open' : 'expired';
  }

  return {
    async invite() {
      if (await hasAdmin(store)) return null;
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(clock.now().getTime() + LINK_HOURS * 3_600_000);
      await links.updateOne(
        { _id: ID },
        { $set: { hash: hashOf(token), expiresAt, usedAt: null } },
        { upsert: true },
      );
      return token;
    },

    look: stateOf,

    async make({ token, name, email, password }, locale) {
      const state = await stateOf(token);
      if (state !== 'open') throw refusedAs(`first-admin.${state}`);
      const passwordHash = await hashPassword(password);
      // Of two at the same moment one takes it; the other is told that it was used.
      const taken = await links.updateOne(
        { _id: ID, hash: hashOf(token), usedAt: null },
        { $set: { usedAt: clock.now() } },
      );
      if (taken.modifiedCount !== 1) throw refusedAs('first-admin.used');
      try {
        const admin = { name, email, passwordHash, locale, kind: 'staff', roles: ['admin'] } as const;
        return (await createPerson(store, { ...admin, createdAt: clock.now() }))._id;
      } catch (error) {
        await links.updateOne({ _id: ID, hash: hashOf(token) }, { $set: { usedAt: null } });
        throw isDuplicateKey(error) ? refusedAs('email.taken') : error;
      }
    },
  };
}

async function hasAdmin(store: Store): Promise<boolean> {
  return (await personModel(store.connection).collection.findOne({ kind: 'staff', roles: 'admin' })) !== null;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
