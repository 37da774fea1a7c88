import { eventModel } from '@orderdesk/store';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import { spanOf } from './order-filter.ts';

/** On which orders each person did something on this day of the company; with `personId` only theirs. */
export async function handledOrders(
  core: Core,
  day: string,
  personId?: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { from, until } = spanOf(companyCalendar(core), day, day);
  const found = await eventModel(core.store.connection)
    .collection.find(
      { at: { $gte: from, ...(until ? { $lt: until } : {}) }, ...(personId ? { 'actor.id': personId } : {}) },
      { projection: { 'actor.id': 1, orderId: 1 } },
    )
    .toArray();
  const orders = new Map<string, Set<string>>();
  for (const doc of found) {
    const actor = (doc['actor'] as { id: string }).id;
    orders.set(actor, (orders.get(actor) ?? new Set()).add(String(doc['orderId'])));
  }
  return orders;
}
