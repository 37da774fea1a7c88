import { outboxModel, timerModel } from '@orderdesk/store';
import type { Core } from '../core/core.ts';
import { LONGEST_MS } from './lease.ts';

/**
 * Gives back what was put off for longer than anybody puts off: by a clock that was ahead and has been set right since. It would wait until
 * that clock's time has come. Returns how many rows there were.
 */
export async function forgetLeasesAhead({ store, clock }: Core): Promise<number> {
  const now = clock.now().toISOString();
  const ahead = { $gt: new Date(clock.now().getTime() + LONGEST_MS).toISOString() };
  const [effects, timers] = await Promise.all([
    outboxModel(store.connection).collection.updateMany(
      { state: 'waiting', nextAt: ahead },
      { $set: { nextAt: now } },
    ),
    timerModel(store.connection).collection.updateMany(
      { dueAt: { $lte: now }, leasedUntil: ahead },
      { $set: { leasedUntil: '' } },
    ),
  ]);
  return effects.modifiedCount + timers.modifiedCount;
}
