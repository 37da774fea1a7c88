import { z } from 'zod';
import { id, requiredText } from './primitives.ts';

/** `POST /api/orders/{id}/events`: send an event of the workflow. With `rev`, refused (409) if the order has moved on. */
export const sendEvent = z.strictObject({
  event: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/),
  /** Any JSON; `z.json()` would not do, since it describes itself without end in OpenAPI. */
  data: z.record(z.string().max(60), z.unknown()).optional(),
  rev: z.int().min(0).optional(),
  /** The rev at which its form was opened: refused (409) where the order was changed since, until it is sent with the rev that is seen now. */
  seen: z.int().min(0).optional(),
  /** Whose claim is known to whoever sends it: what a colleague has claimed is refused (409, `order.claimed-by-other`) where that is another. */
  claimant: id.optional(),
});
export type SendEvent = z.infer<typeof sendEvent>;

/** `POST /api/orders/{id}/claim`: `from` whoever has claimed it, to take it over; without, nobody may have it. */
export const claimOrder = z.strictObject({ from: id.optional() });

export const assignOrder = z.strictObject({ personId: id, reason: requiredText(500).optional() });
