import { z } from 'zod';
import { id, instant, localized } from './primitives.ts';

/** What should lie on a shelf by the records and was not found there, or not fit to be sent; base units. Sold to nobody until it is counted. */
export const missingStock = z
  .strictObject({
    productId: id,
    warehouseId: id,
    sku: z.string(),
    name: localized,
    warehouse: localized,
    shelf: z.string(),
    missing: z.int().min(1),
    /** Since when something of it is missing, and of which orders' goods, the first one first. */
    since: instant.nullable(),
    orders: z.array(z.string()),
    /** Why whoever asks does not count it; null where they may. */
    cannot: localized.nullable(),
    /** How many pieces they may write out of the records, null for any number; above it a manager counts. */
    mostLost: z.int().min(0).nullable(),
  })
  .meta({ id: 'MissingStock' });
export type MissingStock = z.infer<typeof missingStock>;

/**
 * `POST /api/stock/count`: so much of what was `missing` (as it was read) is there after all and can be sold; the rest leaves the
 * records. Refused (409) when something else is missing by now, to whoever reported it missing, and above what one may lose.
 */
export const countStock = z
  .strictObject({ productId: id, warehouseId: id, missing: z.int().min(1), found: z.int().min(0) })
  .refine(({ missing, found }) => found <= missing, { path: ['found'], message: 'stock.found-too-many' });
export type CountStock = z.infer<typeof countStock>;
