import { z } from 'zod';
import { priceReason, productCard, stockView } from './catalogue.ts';
import {
  address,
  contact,
  deliveryMethod,
  id,
  instant,
  localized,
  money,
  paymentMethod,
  text,
  unit,
} from './primitives.ts';

export const quantity = z.int().min(1).max(1_000_000);

export const cartLine = z.strictObject({ productId: id, unitId: id, quantity, note: text(500).optional() });
export type CartLine = z.infer<typeof cartLine>;

/** `PUT /api/cart`: the whole cart. `rev` is the one that was read; another device's newer cart is refused with 409. */
export const saveCart = z.strictObject({
  rev: z.int().min(0),
  lines: z.array(cartLine).max(1000),
  saved: z.array(cartLine).max(1000).optional(),
});
export type SaveCart = z.infer<typeof saveCart>;

export const cartView = z
  .strictObject({
    rev: z.int(),
    lines: z.array(cartLine),
    saved: z.array(cartLine),
    /** The order this cart has become, as long as nothing was put in since. */
    ordered: z.strictObject({ number: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'Cart' });
export type CartView = z.infer<typeof cartView>;

/** `POST /api/quote`: what these lines cost this customer now. Works signed out too (list prices). */
export const quoteRequest = z.strictObject({
  lines: z.array(cartLine).min(1).max(1000),
  delivery: deliveryMethod.optional(),
  /**
   * Where to, as far as it is known: some regions cost more and take longer. Without it, or while the region is missing, the
   * usual price is quoted and the answer says `estimated`. Told for goods that are collected as well, so that the other ways keep what they promise.
   */
  address: address.optional(),
});
export type QuoteRequest = z.infer<typeof quoteRequest>;

export const totalsView = z.strictObject({
  currency: z.string(),
  goods: money,
  discount: money,
  shipping: money,
  tax: money,
  total: money,
});
export type TotalsView = z.infer<typeof totalsView>;

/** What is wrong with a line, beside that line; the quote still prices the others. */
export const lineIssue = z.strictObject({
  code: z.enum([
    'product.unknown',
    'unit.unknown',
    'quantity.minimum',
    'quantity.step',
    'quantity.capped',
    'quantity.signed-out',
    'stock.insufficient',
  ]),
  asked: z.int(),
  available: z.int().optional(),
  /** There is more than `available`, and less than was asked for: how much is not told. */
  more: z.boolean().optional(),
  minimum: z.int().optional(),
  /** The most a new customer may take of it, in the line's unit. */
  maximum: z.int().optional(),
  step: z.int().optional(),
  /** Base units of the same product on other lines, which count towards minimum and step; missing where there are none. */
  elsewhere: z.int().optional(),
});
export type LineIssue = z.infer<typeof lineIssue>;

export const quotedLine = z.strictObject({
  productId: id,
  unit: unit.nullable(),
  quantity: z.int(),
  product: productCard.nullable(),
  unitPrice: money,
  listPrice: money,
  reason: priceReason.nullable(),
  /** Basis points: 1300 is 13 %. Prices and subtotals are without it. */
  taxRate: z.int(),
  /** Part of the totals. Not so where something is wrong with the line: its sums are then 0. */
  counted: z.boolean(),
  subtotal: money,
  discount: money,
  total: money,
  stock: stockView.nullable(),
  issue: lineIssue.nullable(),
});
export type QuotedLine = z.infer<typeof quotedLine>;

/** Where goods are collected, each place with its address where that is known, and when somebody is there. */
export const collectionView = z.strictObject({
  places: z.array(z.strictObject({ label: localized, place: localized.optional() })),
  hours: localized,
});
export type CollectionView = z.infer<typeof collectionView>;

export const quoteView = z
  .strictObject({
    lines: z.array(quotedLine),
    totals: totalsView,
    /** Spend this much more on goods for free standard delivery; null when already free or never. */
    freeShippingIn: money.nullable(),
    /** The ways there are, each with what the whole order comes to in it. */
    delivery: z.array(
      z.strictObject({
        method: deliveryMethod,
        shipping: money,
        total: money,
        expectedAt: instant,
        /** Where the goods go is not known well enough for this way: another address may cost more and take longer. */
        estimated: z.boolean(),
      }),
    ),
    /** The same of the way asked for. */
    estimated: z.boolean(),
    /** Where it would be collected, when that is the way asked for. */
    collection: collectionView.optional(),
    /** Why an order like this is not taken as a whole (a new customer's limits), and what would be; left out when it is. */
    limit: z.strictObject({ code: z.string(), text: localized }).optional(),
  })
  .meta({ id: 'Quote' });
export type QuoteView = z.infer<typeof quoteView>;

/**
 * `POST /api/orders` with an `Idempotency-Key` header. `expectedTotal` is what the customer saw: another total is refused
 * (`price.changed`), so nobody pays what they did not see. `cart`: the cart these lines are, as it was looked at; it becomes this
 * order and no other (`cart.ordered`).
 */
export const placeOrder = z.strictObject({
  lines: z.array(cartLine).min(1).max(1000),
  /** Left out where the goods are collected. */
  address: address.optional(),
  contact,
  /** `expectedAt`: the day the customer saw; another is refused (`delivery.day-changed`), as another total is. */
  delivery: z.strictObject({ method: deliveryMethod, expectedAt: instant.optional() }),
  payment: z.strictObject({ method: paymentMethod }),
  expectedTotal: money,
  note: text(1000).optional(),
  cart: z.strictObject({ rev: z.int().min(1) }).optional(),
});
export type PlaceOrder = z.infer<typeof placeOrder>;

export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,80}$/, 'idempotency.malformed');
