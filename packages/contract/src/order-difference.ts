import { z } from 'zod';
import { totalsView } from './cart.ts';
import { addressView, deliveryMethod, id, instant, localized, money, unit } from './primitives.ts';

const beside = <T extends z.ZodType>(value: T) => z.strictObject({ before: value, after: value });
const lineSide = z.strictObject({
  quantity: z.int(),
  unit,
  unitPrice: money.optional(),
  taxRate: z.int().optional(),
});

/**
 * An order before and after a change: only what differs is there, and of that what its reader may see. `settles`: what is still to come
 * in, or to go back, once it is made.
 */
export const orderDifference = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        lineId: id,
        productId: id,
        sku: z.string(),
        name: localized,
        picture: z.string().nullable(),
        before: lineSide.nullable(),
        after: lineSide.nullable(),
      }),
    ),
    address: beside(addressView.nullable()).optional(),
    contact: beside(z.strictObject({ name: z.string(), phone: z.string() })).optional(),
    delivery: beside(deliveryMethod).optional(),
    expectedAt: beside(instant.nullable()).optional(),
    /** Where the goods are collected; null where they are sent. */
    collectAt: beside(localized.nullable()).optional(),
    /** The sums as this reader is told them: with tax or before it, by `convention`. */
    totals: beside(totalsView).optional(),
    convention: z.enum(['with-tax', 'before-tax']).optional(),
    settles: z.strictObject({ outstanding: money, toRefund: money }).optional(),
  })
  .meta({ id: 'OrderDifference' });
export type OrderDifferenceView = z.infer<typeof orderDifference>;
