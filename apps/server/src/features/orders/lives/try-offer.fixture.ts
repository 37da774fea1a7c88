import { type Actor, type Refusal } from '@orderdesk/domain';
import { type OrderDoc, orderModel, updating } from '@orderdesk/store';
import type { Core } from '../../../core/core.ts';
import { freshKey } from '../../../testing/desk.fixture.ts';
import { sentUnder } from '../sent-before.ts';
import { sendEvent } from '../send-event.command.ts';

/** Thrown by a transaction after everything else in it was accepted, so that nothing of it stays. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

/**
 * Sends an event to the database and all, but takes it back in the moment it would be saved: the last write of its transaction finds
 * nothing. Null when it would have been accepted; why not otherwise. Throws what the command throws.
 */
export async function tryEvent(
  core: Core,
  actor: Actor,
  { _id, rev }: OrderDoc,
  event: string,
  data: Record<string, unknown>,
): Promise<Refusal | null> {
  const takeBack = updating(
    orderModel,
    { _id: 'no such order' },
    { $set: { open: false } },
    () => new TakenBack(),
  );
  const sent = sentUnder(freshKey(), actor.id, { event, data });
  try {
    const tried = await sendEvent(core, () => actor, _id, { event, data, sent }, { rev, also: [takeBack] });
    // Accepted without a commit: there was nothing to change.
    return tried.ok ? null : tried.refusal;
  } catch (error) {
    if (error instanceof TakenBack) return null;
    throw error;
  }
}
