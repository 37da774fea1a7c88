import { scheduleOf, type Schedule } from './business-schedule.ts';

/**
 * When a company works. `days` are ISO weekdays (1 = Monday … 7 = Sunday), `from` and `to` local wall-clock times (`09:00`,
 * `18:00`; `24:00` ends at midnight), `holidays` local dates (YYYY-MM-DD) that are closed all day. Treat it as immutable: what
 * is computed from it is kept.
 */
export type BusinessCalendar = {
  readonly timezone: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly holidays: readonly string[];
};

/** Monday to Friday, nine to six in Shenzhen; holidays are the company's to fill in. */
export const DEFAULT_CALENDAR: BusinessCalendar = {
  timezone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
  holidays: [],
};

const MINUTE = 60_000;

/**
 * The earliest instant at or after `from` by which `minutes` of business time have passed: a due time that ends with the day
 * is that day's close, not the next opening. Zero minutes is `from` itself. Throws RangeError for a negative or endless
 * number, an invalid date, a calendar that is never open, or a result after the year 2200.
 */
export function addBusinessMinutes(calendar: BusinessCalendar, from: Date, minutes: number): Date {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`Not a number of minutes: ${minutes}`);
  const start = instantOf(from);
  const needed = Math.round(minutes * MINUTE);
  if (needed === 0) return new Date(start);
  const schedule = scheduleOf(calendar, start);
  return new Date(schedule.instantAt(schedule.workedBy(start) + needed));
}

/** Business milliseconds from `from` to `to`; negative when `to` is earlier. Throws RangeError for an invalid date. */
export function businessMsBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  const start = instantOf(from);
  const end = instantOf(to);
  const schedule: Schedule = scheduleOf(calendar, Math.min(start, end));
  // The later instant first: it may make the schedule longer, never renumber it.
  const [later, earlier] = end >= start ? [end, start] : [start, end];
  const worked = schedule.workedBy(later) - schedule.workedBy(earlier);
  return end >= start ? worked : 0 - worked;
}

/**
 * The close of the business day that is `days` after the one `from` falls in. Outside hours the next business day counts as
 * day 0: what arrives on Friday evening is worked on from Monday. `days` is a whole number ≥ 0, else RangeError.
 */
export function addBusinessDays(calendar: BusinessCalendar, from: Date, days: number): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  const start = instantOf(from);
  return new Date(scheduleOf(calendar, start).closeAfter(start, days));
}

function instantOf(date: Date): number {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw new RangeError('Invalid date');
  return ms;
}
