import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar } from './business-time.ts';

/**
 * The opening hours of a calendar as a sorted table of instants with the business time worked before each, grown by years as
 * it is asked for. With it every question is a binary search; time zones are only looked at while growing.
 */
export type Schedule = {
  /** Business milliseconds from the start of the table to `instant` (epoch ms). Only differences mean something. */
  workedBy(instant: number): number;
  /** The earliest instant by which `worked` business milliseconds have passed; the inverse of `workedBy`. */
  instantAt(worked: number): number;
  /** The close of the window `days` after the first one that has not closed by `instant`. */
  closeAfter(instant: number, days: number): number;
};

const LAST_YEAR = 2200;
const FIRST_YEAR = 1970;
const CACHED_CALENDARS = 64;

type Table = Schedule & { readonly startYear: number };
const byIdentity = new WeakMap<BusinessCalendar, Table>();
const byContent = new Map<string, Table>();

/** The calendar's schedule, covering `instant` and growing forwards from there. Throws RangeError for an impossible calendar. */
export function scheduleOf(calendar: BusinessCalendar, instant: number): Schedule {
  const known = byIdentity.get(calendar);
  const year = new Date(instant).getUTCFullYear() - 1;
  if (known && known.startYear <= year) return known;
  if (year < FIRST_YEAR - 1 || year >= LAST_YEAR) throw new RangeError(`Outside business years: ${year + 1}`);
  const key = JSON.stringify([
    calendar.timezone,
    calendar.days,
    calendar.from,
    calendar.to,
    calendar.holidays,
  ]);
  let table = byContent.get(key);
  if (!table || table.startYear > year) {
    // A table never grows backwards (that would renumber it): an earlier question gets a longer table in its place.
    table = createSchedule(calendar, year);
    if (byContent.size >= CACHED_CALENDARS) byContent.clear();
    byContent.set(key, table);
  }
  byIdentity.set(calendar, table);
  return table;
}

function createSchedule(calendar: BusinessCalendar, startYear: number): Table {
  assertCalendar(calendar);
  const opens: number[] = [];
  const closes: number[] = [];
  const before: number[] = [];
  const holidays = new Set(calendar.holidays);
  const endsAtMidnight = calendar.to === '24:00';
  let worked = 0;
  let nextYear = startYear;

  const grow = (): void => {
    if (nextYear > LAST_YEAR) throw new RangeError(`Business time beyond the year ${LAST_YEAR}`);
    let day = Temporal.PlainDate.from({ year: nextYear, month: 1, day: 1 });
    for (const { daysInYear } = day; day.year === nextYear; day = day.add({ days: 1 })) {
      if (day.dayOfYear > daysInYear) break;
      if (!calendar.days.includes(day.dayOfWeek) || holidays.has(day.toString())) continue;
      // A date that a zone skipped lands on the next one; never count an hour twice.
      const open = Math.max(at(day, calendar.from), closes.at(-1) ?? -Infinity);
      const close = endsAtMidnight ? at(day.add({ days: 1 }), '00:00') : at(day, calendar.to);
      if (close <= open) continue;
      opens.push(open);
      closes.push(close);
      before.push(worked);
      worked += close - open;
    }
    nextYear += 1;
  };
  const at = (day: Temporal.PlainDate, time: string): number =>
    day.toZonedDateTime({ timeZone: calendar.timezone, plainTime: time }).epochMilliseconds;

  return {
    startYear,
    workedBy(instant) {
      while ((closes.at(-1) ?? -Infinity) <= instant) grow();
      const index = firstAbove(closes, instant);
      return before[index]! + Math.max(0, instant - opens[index]!);
    },
    instantAt(target) {
      while (worked < target) grow();
      const index = firstAbove(before, target - 1) - 1;
      return opens[index]! + (target - before[index]!);
    },
    closeAfter(instant, days) {
      while ((closes.at(-1) ?? -Infinity) <= instant) grow();
      const index = firstAbove(closes, instant) + days;
      while (closes.length <= index) grow();
      return closes[index]!;
    },
  };
}

/** The index of the first entry above `value` in a sorted list; its length when there is none. */
function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function assertCalendar({ timezone, days, from, to }: BusinessCalendar): void {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (!time.test(from) || !(time.test(to) || to === '24:00') || from >= to)
    throw new RangeError(`Business hours must run from HH:MM to a later HH:MM: ${from}–${to}`);
  if (days.length === 0 || !days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7))
    throw new RangeError(`Business days are 1 (Monday) to 7 (Sunday), at least one: ${days.join(', ')}`);
  // Throws RangeError for an unknown zone, here rather than inside a timer.
  Temporal.PlainDate.from('2026-01-01').toZonedDateTime(timezone);
}
