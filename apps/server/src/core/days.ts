import type { BusinessCalendar, Text } from '@orderdesk/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timezone: string): Intl.DateTimeFormat {
  let found = formats.get(timezone);
  if (!found) {
    found = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timezone, found);
  }
  return found;
}

/** The calendar day (YYYY-MM-DD) an instant falls on, where the company is. */
export const dayOf = ({ timezone }: Pick<BusinessCalendar, 'timezone'>, at: Date): string =>
  format(timezone).format(at).slice(0, 10);

/** The longest that a day began ago, hours: one in which clocks are set back. */
const LONGEST_DAY = 25;

/** The company's day that `now` is in: `since` an ISO instant no later than its beginning, `has` whether an instant falls on it. */
export function todayAt(
  calendar: Pick<BusinessCalendar, 'timezone'>,
  now: Date,
): { readonly since: string; readonly has: (at: string) => boolean } {
  const today = dayOf(calendar, now);
  return {
    since: new Date(now.getTime() - LONGEST_DAY * 3_600_000).toISOString(),
    has: (at) => dayOf(calendar, new Date(at)) === today,
  };
}

/** A day as it is said, from `2026-11-30`; it belongs to no time zone. What is no day stands as it is. */
export function dayText(date: string): Text {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return { zh: date, en: date };
  const say = (tag: string): string =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
      at,
    );
  return { zh: say('zh-CN'), en: say('en-GB') };
}

/** The company's day of an instant, as it is said. */
export const dayTextAt = (calendar: Pick<BusinessCalendar, 'timezone'>, at: string): Text =>
  dayText(dayOf(calendar, new Date(at)));

/** The last `count` days up to and with the one `now` is in, oldest first. */
export function daysBack(calendar: Pick<BusinessCalendar, 'timezone'>, now: Date, count: number): string[] {
  const today = Date.parse(`${dayOf(calendar, now)}T00:00:00Z`);
  return Array.from({ length: count }, (_, back) =>
    new Date(today - (count - 1 - back) * 86_400_000).toISOString().slice(0, 10),
  );
}
