import { z } from 'zod';
import { id, instant, localized, money } from './primitives.ts';

/** What customers of a group may order while they have no history; null is no limit. */
export const customerCaps = z.strictObject({
  /** Base units of one product in one order. */
  quantityPerProduct: z.int().min(1).max(1_000_000).nullable(),
  orderAmount: money.min(1).nullable(),
  openUnpaid: z.int().min(1).max(1000).nullable(),
  /** Orders that reached the warehouse, after which the customer is known. */
  provenAfter: z.int().min(1).max(5),
});

/**
 * `caps` null: customers of the group are known people, whatever they have ordered so far. `unpaidCeiling`: what all unpaid orders of one
 * without credit may come to, however well they are known.
 */
export const groupTerms = z
  .strictObject({
    id,
    label: localized,
    trusted: z.boolean(),
    caps: customerCaps.nullable(),
    unpaidCeiling: z.int(),
    rev: z.int(),
  })
  .meta({ id: 'Group' });
export type GroupTermsView = z.infer<typeof groupTerms>;

/** Who changed which group's caps, or (`ceiling`) its ceiling of unpaid orders, from what to what. */
export const capsChange = z.strictObject({
  id: z.string(),
  at: instant,
  by: z.string(),
  group: id,
  before: customerCaps.nullable(),
  after: customerCaps.nullable(),
  ceiling: z.strictObject({ before: z.int(), after: z.int() }).optional(),
});
export type CapsChange = z.infer<typeof capsChange>;

/** `GET /api/groups`: all groups, those who are in none last, and the latest changes. */
export const groupsView = z.strictObject({ groups: z.array(groupTerms), changes: z.array(capsChange) });
export type GroupsView = z.infer<typeof groupsView>;

/** `PUT /api/groups/{id}/caps`: a ceiling that is left out stays; `rev` is the one that was read; refused (`group.moved-on`) when somebody else was quicker. */
export const saveCaps = z.strictObject({
  rev: z.int().min(0),
  caps: customerCaps.nullable(),
  unpaidCeiling: money.min(1).optional(),
});
export type SaveCaps = z.infer<typeof saveCaps>;
