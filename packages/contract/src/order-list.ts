import { z } from 'zod';
import { orderNumber, orderRow } from './order-row.ts';
import { cursor, id, money, searchText } from './primitives.ts';
import { figures, query } from './query.ts';

/** What orders are counted for, by day: that they were completed first; that some of it was let off; that they ended in another way. */
export const ORDER_OUTCOMES = ['completed', 'letOff', 'cancelled'] as const;
export type OrderOutcome = (typeof ORDER_OUTCOMES)[number];
export const ORDER_SORTS = ['newest', 'oldest', 'due'] as const;
/**
 * `GET /api/orders`: newest first, in bounded pages. Days are the company's, both ends included: `from` and `to` when it was placed,
 * `endedFrom` and `endedTo` when it ended, or with an `outcome` when it counted under that. `handledBy` with
 * `handledOn`: this person did something on it that day.
 */
export const orderQuery = query({
  q: searchText,
  queue: z.string().max(60),
  open: z.enum(['true', 'false']),
  owner: z.union([z.literal('me'), z.literal('none'), id]),
  from: z.iso.date(),
  to: z.iso.date(),
  outcome: z.enum(ORDER_OUTCOMES),
  endedFrom: z.iso.date(),
  endedTo: z.iso.date(),
  handledBy: id,
  handledOn: z.iso.date(),
  after: cursor,
  limit: figures(1, 100),
});
export type OrderQuery = z.infer<typeof orderQuery>;

export const orderPage = z
  .strictObject({ orders: z.array(orderRow), next: cursor.nullable() })
  .meta({ id: 'OrderPage' });
export type OrderPage = z.infer<typeof orderPage>;

/** `GET /api/orders/sum`: the same query over all its pages; minor units. */
export const orderSum = z.strictObject({ count: z.int().min(0), value: money });
export type OrderSum = z.infer<typeof orderSum>;

/** `GET /api/colleagues`: with `order` (id or number), only those who can work on it as it stands. */
export const colleagueQuery = query({ order: z.union([id, orderNumber]) });

/** `email` is how they sign in; left out for those who may not see it. */
export const colleague = z.strictObject({
  id,
  name: z.string(),
  roles: z.array(z.string()),
  email: z.string().optional(),
});
