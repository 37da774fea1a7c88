import { randomBytes } from 'node:crypto';
import type { Store } from '@orderdesk/store';

type SettingDoc = { _id: string; value: string };

/**
 * The key that signs session cookies: from the environment, else made once and kept in the database, so that every process on it
 * agrees and nobody is signed out by a restart. Refuses a given one that is too short to be a secret.
 */
export async function authSecret(store: Store, given?: string): Promise<string> {
  if (given) {
    if (given.length < 32) throw new Error('AUTH_SECRET needs at least 32 characters.');
    return given;
  }
  const settings = store.db.collection<SettingDoc>('settings');
  const fresh = randomBytes(32).toString('base64url');
  await settings
    .updateOne({ _id: 'auth-secret' }, { $setOnInsert: { value: fresh } }, { upsert: true })
    // Another process was first: its secret is the one.
    .catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== 11000) throw error;
    });
  const kept = await settings.findOne({ _id: 'auth-secret' });
  if (!kept) throw new Error('The session secret could not be kept in the database.');
  return kept.value;
}
