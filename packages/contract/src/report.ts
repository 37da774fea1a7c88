import { z } from 'zod';
import { id, instant, localized, money, tone } from './primitives.ts';

const counted = z.strictObject({ count: z.int(), value: money });

/**
 * `GET /api/desk/today`: the managers' figures. A day runs from midnight to midnight in the company's time zone; values are
 * order totals, of what was completed and let off what was received and let off, in minor units of `currency`. The lists count open orders now: `stages` by the queue an order stands in (an
 * order in two queues counts in both; `queue` null: in none), `people` by owner.
 */
export const deskToday = z
  .strictObject({
    at: instant,
    day: z.iso.date(),
    currency: z.string(),
    /** Placed today. */
    placed: counted,
    /** Completed for the first time today: what had been received for them. */
    completed: counted,
    /** What was let off today, and of how many orders. */
    letOff: counted,
    cancelled: counted,
    open: counted,
    /** Open, with a service level that has passed. */
    late: z.int(),
    /** Open, due within the next hour. */
    dueSoon: z.int(),
    unclaimed: z.int(),
    stages: z.array(
      z.strictObject({
        queue: z.string().nullable(),
        label: localized,
        tone,
        count: z.int(),
        late: z.int(),
        value: money,
      }),
    ),
    people: z.array(
      z.strictObject({
        id,
        name: z.string(),
        open: z.int(),
        late: z.int(),
        /** Distinct orders on which this person did something today. */
        handledToday: z.int(),
      }),
    ),
    /** The last 14 days with today last. */
    days: z.array(z.strictObject({ day: z.iso.date(), placed: counted, completed: counted })),
  })
  .meta({ id: 'DeskToday' });
export type DeskToday = z.infer<typeof deskToday>;
