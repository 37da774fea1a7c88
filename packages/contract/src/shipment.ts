import { BACK_REASONS, OFF_STEPS, SHIPMENT_STEPS } from '@orderdesk/domain';
import { z } from 'zod';
import { addressView, id, instant, localized, unit } from './primitives.ts';

/**
 * When the goods come, as it is known now. `expected`: on the day promised; `late`: that day has passed, `at` is the new one;
 * `waiting`: the customer has to pay or answer first, `at` holds if they do so now; `delivered`: they came then; `none`: nothing is
 * to come, or nobody knows when.
 */
export const deliveryEstimate = z.strictObject({
  kind: z.enum(['expected', 'late', 'waiting', 'delivered', 'none']),
  at: instant.nullable(),
  promised: instant.nullable(),
});

/** A parcel, or what will be one, of one warehouse. */
export const shipmentView = z.strictObject({
  id,
  warehouseId: id,
  warehouse: localized,
  step: z.enum([...SHIPMENT_STEPS, ...OFF_STEPS]),
  lines: z.array(
    z.strictObject({
      lineId: id,
      productId: id,
      sku: z.string(),
      name: localized,
      /** Base units; `unit` is what they were ordered in. */
      quantity: z.int(),
      unit,
      /** What the customer wrote on the line. */
      note: z.string().optional(),
      shelf: z.string().optional(),
      /** For the desk: base units of it that its picker did not find, or that cannot be sent. */
      missing: z.int().min(1).optional(),
    }),
  ),
  carrier: z.string().nullable(),
  tracking: z.string().nullable(),
  shippedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  /** Where it was sent, as its label says, where the order says another place or receiver by now. */
  to: z
    .strictObject({
      address: addressView.nullable(),
      contact: z.strictObject({ name: z.string(), phone: z.string() }),
    })
    .optional(),
  /** It did not reach its customer. */
  back: z.strictObject({ why: z.enum(BACK_REASONS), at: instant }).optional(),
  /** By when it is decided what becomes of it; only while that is open and where there is such a day. */
  settledBy: instant.optional(),
  /** The parcel that was lost or damaged, whose goods it brings once more. */
  replaces: id.optional(),
  /** When this parcel comes; missing where nothing can be said, as of one that will not. */
  estimate: deliveryEstimate.optional(),
  /** Who puts it together, or did; for the desk. */
  worker: z.strictObject({ id, name: z.string() }).optional(),
});
export type ShipmentView = z.infer<typeof shipmentView>;

/** Goods of a parcel that will not be sent, in somebody's hands when that was decided; `done` once they are back on their shelves. */
export const putBackView = z.strictObject({
  shipmentId: id,
  warehouseId: id,
  warehouse: localized,
  at: instant,
  /** What is too much in a parcel that goes on without it. */
  opened: z.literal(true).optional(),
  /** It was packed before. */
  packed: z.literal(true).optional(),
  worker: z.string().nullable(),
  done: z.strictObject({ at: instant, by: z.string() }).nullable(),
  lines: shipmentView.shape.lines,
});
export type PutBackView = z.infer<typeof putBackView>;

/** `POST /api/orders/{id}/put-back` */
export const putBack = z.strictObject({ shipmentId: id });
