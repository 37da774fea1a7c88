import { type OutboxDoc, outboxModel } from '@orderdesk/store';
import type { Core } from '../core/core.ts';
import { OUTBOX_EFFECTS } from '../features/notifications/outbox-effects.ts';
import { LEASE_MS, retryAfterMs } from './lease.ts';

const BATCH = 100;
/** After so many tries a row is `failed`: kept, counted, and left to people. */
const MOST_ATTEMPTS = 12;

/**
 * Carries out waiting effects, at least once each; every effect is idempotent under the row's id. A row is taken by moving its
 * `nextAt` on, so other workers leave it alone meanwhile. Returns how many rows were handled.
 */
export async function runOutbox(core: Core): Promise<number> {
  const outbox = outboxModel(core.store.connection).collection;
  const now = core.clock.now();
  const rows = (await outbox
    .find({ state: 'waiting', nextAt: { $lte: now.toISOString() } })
    .limit(BATCH)
    .toArray()) as unknown as OutboxDoc[];
  let handled = 0;
  for (const row of rows) {
    const { matchedCount } = await outbox.updateOne(
      { _id: row._id as never, nextAt: row.nextAt, state: 'waiting' },
      { $set: { nextAt: new Date(now.getTime() + LEASE_MS).toISOString() }, $inc: { attempts: 1 } },
    );
    if (matchedCount === 0) continue;
    handled += 1;
    await carryOut(core, row, now);
  }
  return handled;
}

async function carryOut(core: Core, row: OutboxDoc, now: Date): Promise<void> {
  const outbox = outboxModel(core.store.connection).collection;
  try {
    const effect = OUTBOX_EFFECTS[row.effect.type];
    if (!effect) throw new Error(`no outbox effect called ${row.effect.type}`);
    await effect(core, row);
    await outbox.updateOne({ _id: row._id as never }, { $set: { state: 'done', error: null } });
  } catch (error) {
    const attempts = row.attempts + 1;
    core.log.error({ err: error, outbox: row._id, attempts }, 'an effect failed');
    await outbox.updateOne(
      { _id: row._id as never },
      {
        $set: {
          state: attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting',
          nextAt: new Date(now.getTime() + retryAfterMs(attempts)).toISOString(),
          error: error instanceof Error ? error.message : String(error),
        },
      },
    );
  }
}
