import { type TimerDoc, timerModel } from '@orderdesk/store';
import type { Core } from '../core/core.ts';
import { fireTimer } from '../features/orders/fire-timer.command.ts';
import { LEASE_MS, retryAfterMs } from './lease.ts';

const BATCH = 50;

/**
 * Sends the event of every timer that is due. A row is leased first, so of several workers one sends it; it disappears in the
 * transaction of the change it causes, so it acts once however often a worker dies. Returns how many rows were handled.
 */
export async function fireDueTimers(core: Core): Promise<number> {
  const timers = timerModel(core.store.connection).collection;
  const now = core.clock.now();
  const due = (await timers
    .find({ dueAt: { $lte: now.toISOString() }, leasedUntil: { $lte: now.toISOString() } })
    .limit(BATCH)
    .toArray()) as unknown as TimerDoc[];
  let handled = 0;
  for (const timer of due.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))) {
    const lease = new Date(now.getTime() + Math.max(LEASE_MS, retryAfterMs(timer.attempts))).toISOString();
    const { matchedCount } = await timers.updateOne(
      { _id: timer._id as never, leasedUntil: timer.leasedUntil },
      { $set: { leasedUntil: lease }, $inc: { attempts: 1 } },
    );
    if (matchedCount === 0) continue;
    handled += 1;
    try {
      await fireTimer(core, timer);
    } catch (error) {
      core.log.error({ err: error, timer: timer._id }, 'a timer could not be fired; it will be tried again');
    }
  }
  return handled;
}
