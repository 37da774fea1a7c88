import { addBusinessMinutes, businessMsBetween, type BusinessCalendar } from '@orderdesk/domain';
import type { ServiceLevelDef } from '../definition.type.ts';
import type { Clock } from '../instance.ts';

const MINUTE = 60_000;
export type Clocks = Readonly<Record<string, Clock>>;
export type ClockTimes = ReadonlyMap<string, 'business' | 'plain'>;

/** Milliseconds each clock has run by `now`, the running ones included. */
export function spentBy(
  now: Date,
  clocks: Clocks,
  times: ClockTimes,
  calendar: BusinessCalendar,
): Map<string, number> {
  const spent = new Map<string, number>();
  for (const [name, clock] of Object.entries(clocks)) {
    const since = clock.runningSince === null ? null : new Date(clock.runningSince);
    spent.set(name, clock.spentMs + (since ? elapsed(times.get(name) ?? 'plain', calendar, since, now) : 0));
  }
  return spent;
}

/** The clocks after a decision. One that ran and still runs is left as it was, so that nothing is rounded again and again. */
export function runClocks(
  now: Date,
  before: Clocks,
  spent: ReadonlyMap<string, number>,
  restarted: ReadonlySet<string>,
  running: ReadonlySet<string>,
): Clocks {
  const after: Record<string, Clock> = {};
  for (const name of new Set([...spent.keys(), ...running])) {
    const old = before[name];
    const times = (old?.run ?? 0) + (restarted.has(name) ? 1 : 0);
    const run = times === 0 ? {} : { run: times };
    if (!running.has(name)) after[name] = { spentMs: spent.get(name) ?? 0, runningSince: null, ...run };
    else if (old?.runningSince && !restarted.has(name)) after[name] = old;
    else after[name] = { spentMs: spent.get(name) ?? 0, runningSince: now.toISOString(), ...run };
  }
  return after;
}

/** When a service level ends whose clock has run `spentMs` by `from` and runs on; `from` itself when it is used up. */
export function serviceLevelEnd(
  calendar: BusinessCalendar,
  level: ServiceLevelDef,
  from: Date,
  spentMs: number,
): Date {
  const left = Math.max(0, level.minutes * MINUTE - spentMs);
  return level.time === 'business'
    ? addBusinessMinutes(calendar, from, left / MINUTE)
    : new Date(from.getTime() + left);
}

function elapsed(time: 'business' | 'plain', calendar: BusinessCalendar, from: Date, to: Date): number {
  const ms = time === 'business' ? businessMsBetween(calendar, from, to) : to.getTime() - from.getTime();
  // Clocks of several machines differ a little; a service clock never runs backwards.
  return Math.max(0, ms);
}
