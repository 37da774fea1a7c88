import { type Store, type TimerDoc, timerModel } from '@orderdesk/store';

/** How far ahead is looked first; four times as far whenever that was too short. */
const FIRST_MS = 3_600_000;

/**
 * The timer that falls due first, up to and including `until`; `now` is where looking starts, what is overdue then comes before all.
 * An index of the embedded database finds but gives no order, so the first of all would cost reading all: widening ranges cost
 * reading the few of one range.
 */
export async function nextTimer(store: Store, now: Date, until: Date): Promise<TimerDoc | null> {
  const timers = timerModel(store.connection).collection;
  let after = '';
  for (let ahead = FIRST_MS; ; ahead *= 4) {
    const end = new Date(Math.min(now.getTime() + ahead, until.getTime())).toISOString();
    const due = await timers.find<TimerDoc>({ dueAt: { $gt: after, $lte: end } }).toArray();
    if (due.length > 0) return due.reduce((first, timer) => (isBefore(timer, first) ? timer : first));
    if (end >= until.toISOString()) return null;
    after = end;
  }
}

/** Of those due at the same time the one with the smaller id, so that a replayed past is always the same. */
const isBefore = (a: TimerDoc, b: TimerDoc) => a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a._id < b._id);
