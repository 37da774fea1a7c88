import { z } from 'zod';

/** The longest that orders of one customer may count together: a week. */
export const MOST_RECENT_HOURS = 168;

/** How a limit is told over how many hours the orders of one customer count together. `true` was said before the hours were: a day. */
export const withRecent = z.union([
  z.strictObject({ hours: z.int().min(1).max(MOST_RECENT_HOURS) }),
  z.literal(true),
]);

const DAY = 24;

/** The hours that a parameter `withRecent` says; null for what says none. */
export function hoursOf(said: unknown): number | null {
  const parsed = withRecent.safeParse(said);
  return parsed.success ? (parsed.data === true ? DAY : parsed.data.hours) : null;
}
