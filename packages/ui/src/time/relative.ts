import { TIME_ZONE } from '../locale.ts';

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const formats = new Map<string, Intl.RelativeTimeFormat>();

const days = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });
/** The number of the calendar day an instant falls on, where the company is. */
const dayNumber = (at: Date): number => Date.parse(days.format(at)) / 86_400_000;

/**
 * `3 minutes ago`, `in 2 hours`, `now` under a minute, in the locale's words; whole units, rounded towards now. From a day on the days of
 * the calendar are counted: yesterday is yesterday, however late it was.
 */
export function relative(at: Date, now: Date, locale: string, style: 'long' | 'narrow' = 'long'): string {
  const key = `${locale}/${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
    formats.set(key, format);
  }
  const seconds = Math.trunc((at.getTime() - now.getTime()) / 1000);
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) < size) continue;
    return format.format(unit === 'day' ? dayNumber(at) - dayNumber(now) : Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

const exacts = new Map<string, Intl.DateTimeFormat>();

/** The full date and time to the second, where the company is. */
export function exact(at: Date, locale: string): string {
  let format = exacts.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: TIME_ZONE,
    });
    exacts.set(locale, format);
  }
  return format.format(at);
}
