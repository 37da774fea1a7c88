import type { OrderQuery } from '@orderdesk/contract';
import { parseOrderNumber, readEmail, readTaxNumber } from '@orderdesk/domain';
import { may } from '@orderdesk/policy';
import {
  type EventDoc,
  eventModel,
  type OrderDoc,
  orderModel,
  type PersonDoc,
  personModel,
  signInName,
  type StoredRow,
} from '@orderdesk/store';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import {
  ARCHIVED_FIELDS,
  type ArchivedDoc,
  type ArchivedOrder,
  archivedOrder,
  byAge,
} from './archived-order.ts';
import { holdersOf } from '../companies/tax-number-holder.ts';
import { handledOrders } from './handled-orders.ts';
import { nameTable } from './name-table.ts';
import type { Archived, OrderArchive } from './order-archive.ts';
import { isWithin, orderFilter, spanOf, worthIn } from './order-filter.ts';
import {
  type Condition,
  onlyCustomerOf,
  queueRolesOf,
  type Reader,
  readableOrders,
  readsDesk,
} from './order-rights.ts';
import { queuesOf } from '../workflows/queues.ts';
import { refusedAs } from '../../http/problem.ts';

/**
 * `which` of those that are `readable`. One flat condition where no key stands in both: with an `$and` in it the embedded database
 * (or an `$or`) uses no index at all and reads every order.
 */
function among(which: Condition, readable: Condition): Condition {
  const collides = Object.keys(which).some((key) => key in readable);
  return collides ? { $and: [which, readable] } : { ...which, ...readable };
}

/** The order, if it exists and `readable` (the person's rights as a condition) lets it be seen. By id or by number. */
export async function findReadable(
  core: Core,
  idOrNumber: string,
  readable: Condition,
): Promise<OrderDoc | null> {
  const number = parseOrderNumber(idOrNumber);
  const which = number.ok ? { number: number.value.number } : { _id: idOrNumber };
  return orderModel(core.store.connection).collection.findOne<OrderDoc>(among(which, readable) as never);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * A page of orders, newest first. Found in memory, by rights and all that was asked; the rows are read by id, under the reader's
 * rights once more. A whole order number needs no looking for.
 */
export async function listOrders(
  core: Core,
  archive: OrderArchive,
  reader: Reader,
  query: OrderQuery,
): Promise<{ rows: StoredRow[]; next: string | null }> {
  const limit = query.limit ?? 50;
  const found = await findOrders(core, archive, reader, query, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: await readRows(core, page, readableOrders(reader.ability)),
    next: found.length > limit && last ? `${last.placedAt}~${last.id}` : null,
  };
}

/** How many orders a query finds for its reader, over all pages, and what they come to (minor units). */
export async function sumOrders(
  core: Core,
  archive: OrderArchive,
  reader: Reader,
  query: OrderQuery,
): Promise<{ count: number; value: number }> {
  const found = await findOrders(core, archive, reader, { ...query, after: undefined }, Infinity);
  const calendar = companyCalendar(core);
  return {
    count: found.length,
    value: found.reduce((sum, order) => sum + worthIn(order, query, calendar), 0),
  };
}

/** Refuses (`query.forbidden`) a queue that its reader's desk does not show. */
function requireQueue({ workflows }: Core, { person }: Reader, queue: string | undefined): void {
  const roles = queueRolesOf(person);
  if (queue === undefined || roles === null) return;
  if (!queuesOf(workflows, roles).some(({ id }) => id === queue)) throw refusedAs('query.forbidden');
}

/** The first `most` orders that a query finds for its reader, newest first. */
async function findOrders(
  core: Core,
  archive: OrderArchive,
  reader: Reader,
  query: OrderQuery,
  most: number,
): Promise<ArchivedOrder[]> {
  requireQueue(core, reader, query.queue);
  const calendar = companyCalendar(core);
  const placed = spanOf(calendar, query.from, query.to);
  const cursor = query.after ? readCursor(query.after) : null;
  const customer = onlyCustomerOf(reader.ability);
  const number = query.q ? parseOrderNumber(query.q) : null;
  const numbered = number?.ok ? await readWhere(core, { number: number.value.number }) : null;
  // Of telephone numbers every tenth could be an order's.
  const isNumbered = numbered !== null && numbered.orders.length > 0;
  const mailed = await customersOfEmail(core, reader, query.q);
  const asked = isNumbered || mailed ? { ...query, q: undefined } : query;
  const companies = await companiesOfTaxNumber(core, reader, asked.q);

  const { handledBy, handledOn } = query;
  const handled =
    handledBy && handledOn && readsDesk(reader.ability)
      ? ((await handledOrders(core, handledOn, handledBy)).get(handledBy) ?? NONE)
      : null;

  function find({ orders, names }: Archived): ArchivedOrder[] {
    const passes = orderFilter(asked, reader, calendar, names, companies);
    const found: ArchivedOrder[] = [];
    for (let at = orders.length - 1; at >= 0 && found.length < most; at -= 1) {
      const order = orders[at]!;
      if (order.placedAt < placed.from) break;
      if (customer !== null && order.customer.id !== customer) continue;
      if (handled && !handled.has(order.id)) continue;
      if (mailed && !mailed.has(order.customer.id)) continue;
      if (isWithin(placed, order.placedAt) && isBefore(order, cursor) && passes(order)) found.push(order);
    }
    return found;
  }

  const enough = (archived: Archived) => archived.since <= placed.from || find(archived).length >= most;
  return find(
    isNumbered
      ? numbered
      : customer !== null && !archive.isWhole
        ? await readWhere(core, { 'customer.id': customer })
        : await archive.read(enough),
  );
}

/** Whose orders somebody with this e-mail address places; null where none is searched for, or it may not be seen. */
async function customersOfEmail(
  core: Core,
  { ability }: Reader,
  search: string | undefined,
): Promise<ReadonlySet<string> | null> {
  const email = search?.includes('@') ? readEmail(search.trim()) : null;
  if (!email?.ok || !may(ability, 'read', 'Order', undefined, 'customer.email')) return null;
  const person = await personModel(core.store.connection).collection.findOne<PersonDoc>({
    email: signInName(email.value),
  });
  return new Set(person ? [person.companyId ?? person._id] : []);
}

/** The companies with the tax number that is searched for, however it is written; none where it may not be seen. */
async function companiesOfTaxNumber(
  core: Core,
  { ability }: Reader,
  search: string | undefined,
): Promise<ReadonlySet<string>> {
  const number = search === undefined ? null : readTaxNumber(search);
  if (!number?.ok || !may(ability, 'read', 'Company', undefined, 'taxNumber')) return NONE;
  return new Set(await holdersOf(core.store, number.value));
}

/** The few orders that an index finds, straight from the database. */
async function readWhere(core: Core, which: Condition): Promise<Archived> {
  const names = nameTable();
  const docs = await orderModel(core.store.connection)
    .collection.find<ArchivedDoc>(which as never, { projection: ARCHIVED_FIELDS })
    .toArray();
  const orders = docs.map((doc) => archivedOrder(doc, names));
  return { orders: orders.sort(byAge), names, since: '' };
}

/** Their rows, in their order; an order that may no longer be read is left out. */
async function readRows(
  core: Core,
  page: readonly ArchivedOrder[],
  readable: Condition,
): Promise<StoredRow[]> {
  if (page.length === 0) return [];
  const docs = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, '_id' | 'row'>>(
      among({ _id: { $in: page.map(({ id }) => id) } }, readable) as never,
      { projection: { row: 1 } },
    )
    .toArray();
  const rows = new Map(docs.map(({ _id, row }) => [_id, row]));
  return page.flatMap(({ id }) => rows.get(id) ?? []);
}

type Cursor = { at: string; id: string };

function readCursor(text: string): Cursor {
  const [at = '', id = ''] = text.split('~');
  return { at, id };
}

const isBefore = ({ placedAt, id }: ArchivedOrder, cursor: Cursor | null) =>
  !cursor || placedAt < cursor.at || (placedAt === cursor.at && id < cursor.id);

/** Steps of a history that are read at once. */
const HISTORY_PAGE = 100;

/** Steps of an order, oldest first; `earlier` is the one before them. */
export type HistoryPage = {
  readonly earlier: EventDoc | null;
  readonly events: readonly EventDoc[];
  /** The first number of the page: what is left begins below it. */
  readonly from: number;
};

/** The latest steps of an order, or the latest before the one numbered `before`: never more than a page, however long it has grown. */
export async function readHistory(
  core: Core,
  { _id, rev }: Pick<OrderDoc, '_id' | 'rev'>,
  before = rev + 1,
): Promise<HistoryPage> {
  const end = Math.min(before, rev + 1);
  const from = Math.max(1, end - HISTORY_PAGE);
  const ids = Array.from({ length: Math.max(0, end - from) + 1 }, (_, n) => `${_id}:${from - 1 + n}`);
  const found = await eventModel(core.store.connection)
    .collection.find<EventDoc>({ _id: { $in: ids as never[] } })
    .toArray();
  const events = found.toSorted((a, b) => a.rev - b.rev);
  return {
    earlier: events.find((event) => event.rev < from) ?? null,
    events: events.filter((event) => event.rev >= from),
    from,
  };
}
