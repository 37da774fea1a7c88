import { FORM_FIELD_TYPES } from '@orderdesk/domain';
import { z } from 'zod';
import { orderDifference } from './order-difference.ts';
import { id, instant, localized } from './primitives.ts';
import { figures, query } from './query.ts';

/** Which page of a history: the steps before the one of this `rev`; left out, the latest. */
export const historyQuery = query({ before: figures(1, 1_000_000) });

/** One step of an order's history, as `GET /api/orders/{id}/history` tells it to one reader. */
export const historyEntry = z
  .strictObject({
    id: z.string(),
    rev: z.int(),
    at: instant,
    type: z.string(),
    label: localized,
    /** Customers are told who of the house it was only where that person wrote to them, by name; else `side` is all. */
    actor: z.strictObject({
      id: id.optional(),
      name: z.string().optional(),
      side: z.enum(['customer', 'staff', 'system']),
    }),
    /** What the form said, projected per reader. */
    data: z.record(z.string(), z.unknown()),
    /** The step as a person would tell it to this reader, in the words of the workflow version it was done in. */
    sentence: localized,
    /** What its form said, field by field, in words. */
    said: z.array(
      z.strictObject({
        name: z.string(),
        type: z.enum(FORM_FIELD_TYPES),
        label: localized,
        text: localized,
        /** Whether the customer reads it too. */
        shared: z.boolean(),
        /** Whether the sentence says it already. */
        inSentence: z.boolean(),
      }),
    ),
    /** What a change made, or asked for, of the order. */
    difference: orderDifference.optional(),
    /** Where the order stood afterwards, when that had changed. */
    stage: localized.nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof historyEntry>;
