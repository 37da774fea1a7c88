import {
  type EndedSessionDoc,
  endedSessionModel,
  type SessionDoc,
  sessionModel,
  type Store,
} from '@orderdesk/store';
import { createHash } from 'node:crypto';

/** Ends a person's sessions because their password is another one, but for the one with the token `but`; keeps that it was for that. */
export async function endSessions(store: Store, personId: string, but: string | null): Promise<void> {
  const sessions = sessionModel(store.connection).collection;
  const which = { userId: personId, token: { $ne: but } };
  const ended = await sessions.find<Pick<SessionDoc, 'token' | 'expiresAt'>>(which).toArray();
  // Kept first: whoever finds the session gone finds why.
  for (const { token, expiresAt } of ended)
    await endedSessionModel(store.connection).collection.updateOne(
      { _id: hashOf(token) as never },
      { $set: { goneAt: expiresAt } },
      { upsert: true },
    );
  await sessions.deleteMany(which);
}

/** Whether the session of this token was ended by a new password. */
export async function wasEnded(store: Store, token: string): Promise<boolean> {
  const ended = endedSessionModel(store.connection).collection;
  return (await ended.findOne<EndedSessionDoc>({ _id: hashOf(token) as never })) !== null;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
