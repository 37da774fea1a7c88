/** Business time of the demo company: Monday to Friday, 9 to 18 o'clock in Shanghai (UTC+8 all year). */
const OFFSET = 8 * 3_600_000;
const OPEN = 9 * 60;
const CLOSE = 18 * 60;
export const MINUTE = 60_000;
export const DAY = 86_400_000;

const dayOf = (at: number): number => Math.floor((at + OFFSET) / DAY);
const minuteOf = (at: number): number => ((at + OFFSET) % DAY) / MINUTE;
/** 0 is Sunday. */
export const weekdayOf = (at: number): number => (dayOf(at) + 4) % 7;
const isWorkday = (at: number): boolean => weekdayOf(at) >= 1 && weekdayOf(at) <= 5;
/** The instant of a local minute on the local day of `at`. */
export const atMinute = (at: number, minute: number): number => dayOf(at) * DAY - OFFSET + minute * MINUTE;

/** The instant `minutes` of business time after `at`; both in milliseconds since the epoch. */
export function afterBusiness(at: number, minutes: number): number {
  let now = at;
  let left = minutes;
  for (;;) {
    const minute = minuteOf(now);
    if (!isWorkday(now) || minute >= CLOSE) {
      now = atMinute(now + DAY, OPEN);
      continue;
    }
    if (minute < OPEN) now = atMinute(now, OPEN);
    const today = CLOSE - minuteOf(now);
    if (left <= today) return now + left * MINUTE;
    left -= today;
    now = atMinute(now + DAY, OPEN);
  }
}

const month = (at: number): number => new Date(at + OFFSET).getUTCMonth() + 1;
const date = (at: number): number => new Date(at + OFFSET).getUTCDate();

/** How busy a day is against a plain Monday: weekends, the shopping festivals of June and November, year's end. */
export function demandOn(at: number, kind: 'company' | 'person'): number {
  const weekend = !isWorkday(at);
  const base = kind === 'company' ? (weekend ? 0.12 : 1) : weekend ? 1.35 : 1;
  const day = date(at);
  const festival =
    (month(at) === 11 && day >= 8 && day <= 12) || (month(at) === 6 && day >= 15 && day <= 18) ? 2.4 : 1;
  return base * festival * (month(at) === 12 ? 1.25 : 1);
}

/** Relative demand by local hour. */
export const HOURS = {
  company: [0, 0, 0, 0, 0, 0, 0, 1, 3, 9, 10, 8, 3, 6, 9, 9, 7, 4, 2, 1, 1, 0, 0, 0],
  person: [2, 1, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 7, 5, 4, 4, 4, 5, 6, 8, 11, 12, 9, 5],
} as const;
