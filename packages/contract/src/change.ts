import { CHANGE_BOUNDS } from '@orderdesk/domain';
import { z } from 'zod';
import { productCard } from './catalogue.ts';
import { deliveryMethod, id, money } from './primitives.ts';

const part = z.string().max(CHANGE_BOUNDS.part);
const pieces = z.int().min(0).max(CHANGE_BOUNDS.ofOne);
const freeAddress = z.strictObject({
  country: part,
  region: part.optional(),
  city: part.optional(),
  district: part.optional(),
  street: part.optional(),
  postcode: part.optional(),
});

/**
 * What a `change` field of an event's form holds: only what is to be different. `lines`: another quantity of a line, 0 takes it out;
 * `added`: products it does not hold yet; `total`: what the order costs with it, as it was shown.
 */
export const orderChange = z
  .strictObject({
    lines: z
      .array(z.strictObject({ lineId: id, quantity: pieces }))
      .max(CHANGE_BOUNDS.lines)
      .optional(),
    added: z
      .array(z.strictObject({ productId: id, unitId: id, quantity: z.int().min(1).max(CHANGE_BOUNDS.ofOne) }))
      .max(CHANGE_BOUNDS.lines)
      .optional(),
    address: freeAddress.optional(),
    contact: z.strictObject({ name: part, phone: part }).optional(),
    delivery: deliveryMethod.optional(),
    total: money.optional(),
  })
  .meta({ id: 'OrderChange' });
export type OrderChangeInput = z.infer<typeof orderChange>;

/** `POST /api/orders/{id}/changes/preview`: what the change an event would bring makes of the order. */
export const previewChange = z.strictObject({
  event: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/),
  change: orderChange,
});

/**
 * `GET /api/orders/{id}/products?q=`: what could be added to it, at the prices its customer would pay now; `prices` says how that customer
 * is told them.
 */
export const productsToAdd = z.strictObject({
  prices: z.enum(['with-tax', 'before-tax']),
  products: z.array(productCard),
});
export type ProductsToAdd = z.infer<typeof productsToAdd>;
