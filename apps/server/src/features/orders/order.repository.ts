import type { OrderQuery } from '@orderdesk/contract';
import { parseOrderNumber } from '@orderdesk/domain';
import { type EventDoc, eventModel, type OrderDoc, orderModel, type StoredRow } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

/** A part of a MongoDB filter. */
export type Condition = Readonly<Record<string, unknown>>;

/** The order, if it exists and `readable` (the person's rights as a condition) lets it be seen. By id or by number. */
export async function findReadable(
  core: Core,
  idOrNumber: string,
  readable: Condition,
): Promise<OrderDoc | null> {
  const number = parseOrderNumber(idOrNumber);
  const which = number.ok ? { number: number.value.number } : { _id: idOrNumber };
  return orderModel(core.store.connection).collection.findOne<OrderDoc>({
    $and: [which, readable],
  } as never);
}

/** How far one page looks back at first; doubled until the page is full. Bounded ranges are what keeps long history quick. */
const FIRST_WINDOW_MS = 2 * 24 * 3_600_000;
const OLDEST = '2000-01-01T00:00:00.000Z';

/**
 * A page of orders, newest first. The database gives no order by index here (see docs), so a page is read in widening windows of
 * time: each window's matches are few, and none is read twice.
 */
export async function listOrders(
  core: Core,
  readable: Condition,
  query: OrderQuery,
  personId: string,
): Promise<{ rows: StoredRow[]; next: string | null }> {
  const limit = query.limit ?? 50;
  const matching = { $and: [readable, ...conditionsOf(query, personId)] };
  const oldest = query.from ? `${query.from}T00:00:00.000Z` : OLDEST;
  const cursor = query.after ? readCursor(query.after) : null;
  let until = cursor?.at ?? (query.to ? `${query.to}T23:59:59.999Z` : '9999');
  let window = FIRST_WINDOW_MS;
  const rows: StoredRow[] = [];

  while (rows.length <= limit && until > oldest) {
    const end = until === '9999' ? core.clock.now().getTime() + FIRST_WINDOW_MS : Date.parse(until);
    const from = new Date(Math.max(Date.parse(oldest), end - window)).toISOString();
    const found = (await orderModel(core.store.connection)
      .collection.find({ $and: [matching, { placedAt: { $gte: from, $lte: until } }] } as never, {
        projection: { row: 1 },
      })
      .toArray()) as unknown as { row: StoredRow }[];
    rows.push(
      ...found
        .map(({ row }) => row)
        .filter((row) => isBefore(row, cursor) && !rows.some(({ id }) => id === row.id))
        .toSorted(newestFirst),
    );
    if (from === oldest) break;
    until = from;
    window *= 4;
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? `${last.placedAt}~${last.id}` : null };
}

const newestFirst = (a: StoredRow, b: StoredRow) =>
  a.placedAt === b.placedAt ? (a.id < b.id ? 1 : -1) : a.placedAt < b.placedAt ? 1 : -1;

type Cursor = { at: string; id: string };

function readCursor(text: string): Cursor | null {
  const [at = '', id = ''] = text.split('~');
  return Number.isNaN(Date.parse(at)) ? null : { at, id };
}

const isBefore = (row: StoredRow, cursor: Cursor | null) =>
  !cursor || row.placedAt < cursor.at || (row.placedAt === cursor.at && row.id < cursor.id);

function conditionsOf(query: OrderQuery, personId: string): Condition[] {
  const conditions: Condition[] = [];
  if (query.open) conditions.push({ open: query.open === 'true' });
  if (query.queue) conditions.push({ queues: query.queue });
  if (query.owner === 'none') conditions.push({ owner: null });
  else if (query.owner) conditions.push({ 'owner.id': query.owner === 'me' ? personId : query.owner });
  if (query.q) conditions.push(searchCondition(query.q));
  return conditions;
}

/** A full number finds its order; anything else is looked for in numbers, customers' names and what was bought. */
function searchCondition(q: string): Condition {
  const number = parseOrderNumber(q);
  if (number.ok) return { number: number.value.number };
  const pattern = { $regex: q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
  return {
    $or: [
      { number: pattern },
      { 'customer.name': pattern },
      { 'row.summary.zh': pattern },
      { 'row.summary.en': pattern },
    ],
  };
}

/** An order's history, oldest first. */
export async function readHistory(core: Core, orderId: string): Promise<EventDoc[]> {
  const events = await eventModel(core.store.connection).collection.find<EventDoc>({ orderId }).toArray();
  return events.toSorted((a, b) => a.rev - b.rev);
}
