import type { OrderQuery } from '@orderdesk/contract';
import { type BusinessCalendar, startOfDay } from '@orderdesk/domain';
import { may, mayRead } from '@orderdesk/policy';
import { refusedAs } from '../../http/problem.ts';
import { type ArchivedOrder, countedAs } from './archived-order.ts';
import { wordsMatcher } from './match-words.ts';
import type { NameTable } from './name-table.ts';
import { type Reader, readsDesk } from './order-rights.ts';

/** From the first moment (included) to the last (not included), as instants to compare with; '' and null are open ends. */
export type Span = { readonly from: string; readonly until: string | null };

const NO_COMPANIES: ReadonlySet<string> = new Set();
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2999-12-31';

/** The company's days `from` to `to`, both included. */
export function spanOf({ timezone }: BusinessCalendar, from?: string, to?: string): Span {
  const begins = (day: string, days = 0) => new Date(startOfDay(day, timezone, days)).toISOString();
  return {
    from: from && from > FIRST_DAY ? begins(from) : '',
    until: to && to < LAST_DAY ? begins(to < FIRST_DAY ? FIRST_DAY : to, 1) : null,
  };
}

export const isWithin = ({ from, until }: Span, at: string): boolean =>
  at >= from && (until === null || at < until);

/** The days a query asks for what ended in; null where it does not. */
const endedSpan = ({ endedFrom, endedTo }: OrderQuery, calendar: BusinessCalendar): Span | null =>
  (endedFrom ?? endedTo) ? spanOf(calendar, endedFrom, endedTo) : null;

const endsIn = (order: ArchivedOrder, outcome: OrderQuery['outcome'], span: Span | null): boolean =>
  outcome === undefined
    ? order.ended !== null && (span === null || isWithin(span, order.ended.at))
    : countedAs(order, outcome).some(({ at }) => span === null || isWithin(span, at));

/** What an order a query found counts for, minor units: what it came to under the outcome that is asked for, in those days, else what it costs. */
export function worthIn(order: ArchivedOrder, query: OrderQuery, calendar: BusinessCalendar): number {
  if (query.outcome === undefined) return order.total;
  const span = endedSpan(query, calendar);
  return countedAs(order, query.outcome)
    .filter(({ at }) => span === null || isWithin(span, at))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * What a query asks for and its reader may see, as one question to an order; the days it was placed on are the list's own. The cheap
 * parts come first: it is asked of every order there is. Whoever may not read a field cannot ask by it either (`query.forbidden`): the
 * answers would tell it. The words may also be the tax number of one of `companies`.
 */
export function orderFilter(
  query: OrderQuery,
  { person, ability }: Reader,
  calendar: BusinessCalendar,
  names: NameTable,
  companies: ReadonlySet<string> = NO_COMPANIES,
): (order: ArchivedOrder) => boolean {
  const byDesk = [query.queue, query.owner, query.handledBy].some((asked) => asked !== undefined);
  if (byDesk && !readsDesk(ability)) throw refusedAs('query.forbidden');
  const open = query.open === undefined ? null : query.open === 'true';
  const owner = query.owner === 'me' ? person.id : query.owner;
  const ended = endedSpan(query, calendar);
  const words = query.q ? wordsMatcher(query.q, names) : null;

  return (order) =>
    (open === null || order.open === open) &&
    (query.queue === undefined || order.queues.includes(query.queue)) &&
    (owner === undefined || (owner === 'none' ? order.owner === null : order.owner?.id === owner)) &&
    (!byDesk || readsDesk(ability, order)) &&
    (ended === null && query.outcome === undefined ? true : endsIn(order, query.outcome, ended)) &&
    (words === null ||
      companies.has(order.customer.id) ||
      words(order, (field) => may(ability, 'read', 'Order', order, field))) &&
    mayRead(ability, order);
}
