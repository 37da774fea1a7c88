import { Temporal } from 'temporal-polyfill';

/**
 * A time something holds. Bounds are ISO 8601: days (YYYY-MM-DD) are whole days of the company, both included; instants hold from
 * `from` until before `to`. Null: without end on that side.
 */
export type Period = { readonly from: string | null; readonly to: string | null };

/** Epoch milliseconds: from the first on, until before the second. */
export type Bounds = { readonly from: number; readonly until: number };

const KEPT = 1000;
const known = new Map<string, number>();

/** When a period begins and ends; its days are those of `timeZone` (IANA), the company calendar's. Throws RangeError for a day or an instant that is none. */
export function boundsOf({ from, to }: Period, timeZone: string): Bounds {
  return {
    from: from === null ? -Infinity : instantOf(from, 0, timeZone),
    until: to === null ? Infinity : instantOf(to, 1, timeZone),
  };
}

export function holdsAt(period: Period, at: Date, timeZone: string): boolean {
  const { from, until } = boundsOf(period, timeZone);
  return from <= at.getTime() && at.getTime() < until;
}

/** When a day (YYYY-MM-DD), or the one `days` after it, begins in a zone: epoch milliseconds. Right where the clocks change. */
export const startOfDay = (day: string, timeZone: string, days = 0): number =>
  Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone).epochMilliseconds;

/** `days` are added to what is a day, so that a last day is over when the next one begins. */
function instantOf(text: string, days: number, timeZone: string): number {
  const key = `${timeZone} ${days} ${text}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? startOfDay(text, timeZone, days)
    : Temporal.Instant.from(text).epochMilliseconds;
  if (known.size >= KEPT) known.clear();
  known.set(key, instant);
  return instant;
}
