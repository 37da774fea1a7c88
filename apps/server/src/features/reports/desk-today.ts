import type { DeskToday, OrderOutcome } from '@orderdesk/contract';
import { urgencyAt } from '@orderdesk/domain';
import { personModel, type StoredRow } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { queuesOf } from '../workflows/queues.ts';
import { companyCalendar } from '../../core/company-calendar.ts';
import { dayOf, daysBack } from '../../core/days.ts';
import { type ArchivedOrder, countedAs } from '../orders/archived-order.ts';
import { handledOrders } from '../orders/handled-orders.ts';
import type { OrderArchive } from '../orders/order-archive.ts';
import { isWithin, type Span, spanOf } from '../orders/order-filter.ts';

const DAYS = 14;

type Counted = { count: number; value: number };

const counted = (rows: readonly { total?: number }[]): Counted => ({
  count: rows.length,
  value: rows.reduce((sum, row) => sum + (row.total ?? 0), 0),
});

/**
 * The managers' figures of one day. What stands open is counted from `onDesk`, the rows in memory that the queues show; what was
 * placed and ended from the archive, which the lists behind those figures are made of. So a figure and its list agree.
 */
export async function deskToday(
  core: Core,
  archive: OrderArchive,
  onDesk: readonly StoredRow[],
): Promise<DeskToday> {
  const open = onDesk.filter((row) => row.open);
  const now = core.clock.now();
  const calendar = companyCalendar(core);
  const days = daysBack(calendar, now, DAYS);
  const today = days.at(-1)!;
  const active = await handledOrders(core, today);
  const { orders } = await archive.read();
  const recent = since(orders, spanOf(calendar, days[0], today));
  const onDay = (at: string) => dayOf(calendar, new Date(at));
  const placed = Map.groupBy(recent.placed, ({ placedAt }) => onDay(placedAt));
  const endedOn = (day: string, outcome: OrderOutcome) =>
    countedOn(recent[outcome], outcome, (at) => onDay(at) === day);
  const isLate = ({ dueAt }: StoredRow) => urgencyAt(dueAt, now) === 'late';
  const isSoon = ({ dueAt }: StoredRow) => urgencyAt(dueAt, now) === 'soon';

  return {
    at: now.toISOString(),
    day: today,
    currency: open[0]?.currency ?? orders.at(-1)?.currency ?? 'CNY',
    placed: counted(placed.get(today) ?? []),
    completed: endedOn(today, 'completed'),
    letOff: endedOn(today, 'letOff'),
    cancelled: endedOn(today, 'cancelled'),
    open: counted(open),
    late: open.filter(isLate).length,
    dueSoon: open.filter(isSoon).length,
    unclaimed: open.filter(({ owner }) => !owner).length,
    stages: stagesOfDay(core, onDesk, isLate),
    people: await peopleOfDay(core, open, isLate, active),
    days: days.map((day) => ({
      day,
      placed: counted(placed.get(day) ?? []),
      completed: endedOn(day, 'completed'),
    })),
  };
}

/** How many orders count under an outcome on a day, and what for. */
function countedOn(
  orders: readonly ArchivedOrder[],
  outcome: OrderOutcome,
  isOn: (at: string) => boolean,
): Counted {
  const there = orders
    .map((order) => countedAs(order, outcome).filter(({ at }) => isOn(at)))
    .filter(({ length }) => length > 0);
  return { count: there.length, value: there.flat().reduce((sum, { amount }) => sum + amount, 0) };
}

function since(orders: readonly ArchivedOrder[], span: Span) {
  const endedAs = (outcome: OrderOutcome) =>
    orders.filter((order) => countedAs(order, outcome).some(({ at }) => isWithin(span, at)));
  return {
    placed: orders.filter(({ placedAt }) => isWithin(span, placedAt)),
    completed: endedAs('completed'),
    letOff: endedAs('letOff'),
    cancelled: endedAs('cancelled'),
  };
}

function stagesOfDay(
  core: Core,
  open: readonly StoredRow[],
  isLate: (row: StoredRow) => boolean,
): DeskToday['stages'] {
  const queues = [
    ...queuesOf(core.workflows).map(({ id, label, tone }) => ({ queue: id, label, tone })),
    { queue: null, label: { zh: '暂无待办', en: 'Nothing to do now' }, tone: 'neutral' as const },
  ];
  return queues
    .map((stage) => {
      const rows = open.filter(({ queues: own }) =>
        stage.queue === null ? own.length === 0 : own.includes(stage.queue),
      );
      return { ...stage, ...counted(rows), late: rows.filter(isLate).length };
    })
    .filter(({ queue, count }) => queue !== null || count > 0);
}

async function peopleOfDay(
  core: Core,
  open: readonly StoredRow[],
  isLate: (row: StoredRow) => boolean,
  active: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<DeskToday['people']> {
  const staff = await personModel(core.store.connection)
    .collection.find({ kind: 'staff' }, { projection: { name: 1 } })
    .toArray();
  return staff
    .map((person) => {
      const id = String(person._id);
      const own = open.filter(({ owner }) => owner?.id === id);
      return {
        id,
        name: String(person['name']),
        open: own.length,
        late: own.filter(isLate).length,
        handledToday: active.get(id)?.size ?? 0,
      };
    })
    .toSorted((a, b) => b.open - a.open || a.name.localeCompare(b.name, 'zh'));
}
