import { PAYMENT_STANDINGS, WAITS_FOR } from '@orderdesk/domain';
import { z } from 'zod';
import { accountKind, id, instant, localized, money, paymentMethod, tone } from './primitives.ts';

export const orderNumber = z.string().regex(/^\d{2}-\d{5,9}-\d$/, 'order-number.malformed');

const named = z.strictObject({ id, name: z.string() });

export const customerView = z.strictObject({
  id,
  kind: z.enum(['person', 'company']),
  accountKind,
  name: z.string(),
  groupId: id.nullable(),
  /** A company that registered by itself and that nobody has confirmed; `resembles` names one it could be taken for, `turnedAway` says that somebody looked and could not. For the desk. */
  unverified: z
    .strictObject({ resembles: z.string().nullable(), turnedAway: z.literal(true).optional() })
    .optional(),
  /** The colleague, the house or the company that the customer, or who ordered for it, could be taken for: it is not them. For the desk, of one order. */
  namesake: z.string().optional(),
});

/**
 * An active state of the workflow, as people see it: `id` the path in the definition (`review/deciding`), `queue` the queue it
 * stands in, `dueAt` its service level's end (null: no clock, or paused).
 */
export const stageView = z.strictObject({
  id: z.string(),
  label: localized,
  tone,
  queue: z.string().nullable(),
  since: instant,
  dueAt: instant.nullable(),
});
export type StageView = z.infer<typeof stageView>;

/**
 * An order's money as it stands: what came in (less what was given back), what is still to come in, what is to be given back.
 * `standing` says it in one word.
 */
export const paymentView = z.strictObject({
  method: paymentMethod,
  status: z.enum(['due', 'paid', 'refunded', 'void']),
  standing: z.enum(PAYMENT_STANDINGS),
  received: money,
  outstanding: money,
  /** Of cash: as much of `outstanding` as is collected with parcels that are not there, where those that are brought some that is to be confirmed. */
  later: money.optional(),
  toRefund: money,
  /** What its customer was let off; missing where nothing was. */
  writtenOff: money.optional(),
  /** Until when what was put on its company's account is to be paid; missing while there is no invoice. */
  payBy: instant.optional(),
  /** By when `toRefund` goes back, as long as the clock for it says; missing where nothing does. */
  refundBy: instant.optional(),
});

/**
 * An order as one row of a list: what a queue shows and what live patches carry. `total` is missing for those who may not see
 * amounts. `queues` names every queue it stands in; `open` is false once its workflow has ended; `waitsFor` says what its customer has
 * to do for it to go on.
 */
export const orderRow = z
  .strictObject({
    id,
    rev: z.int(),
    number: z.string(),
    customer: customerView,
    placedBy: named,
    placedAt: instant,
    stage: stageView,
    queues: z.array(z.string()),
    dueAt: instant.nullable(),
    open: z.boolean(),
    waitsFor: z.enum(WAITS_FOR).nullable(),
    owner: named.nullable(),
    lineCount: z.int(),
    summary: localized,
    total: money.optional(),
    currency: z.string(),
    payment: paymentView.optional(),
    expectedAt: instant.nullable(),
    /** What happens by itself unless its customer does something first, the next one first; `{until}` stands in the text for when. */
    deadlines: z.array(z.strictObject({ until: instant, text: localized })).optional(),
    /** `queues`: the stations at which this warehouse has something of it; `since` when it came to each, where that is known. For the desk. */
    warehouses: z.array(
      z.strictObject({
        id,
        label: localized,
        queues: z.array(z.string()).optional(),
        since: z.record(z.string(), instant).optional(),
        /** Who is putting a parcel together there. */
        worker: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'OrderRow' });
export type OrderRow = z.infer<typeof orderRow>;
