import type { Reach } from '@orderdesk/domain';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

/** No order waits longer to be decided. */
const DAYS = 30;
/** Past so many it makes no difference how many more there are. */
const MOST = 200;

type NewcomerOrder = {
  readonly id: string;
  readonly customerId: string;
  /** What is still to come in for it, minor units; null where it does not wait for money. */
  readonly outstanding: number | null;
};

export const outstandingOf = ({ row }: Pick<OrderDoc, 'row'>): number => row.payment?.outstanding ?? 0;

/** What customers without a history have ordered of late to this telephone or this address, whichever accounts they used. */
export async function newcomerOrders(core: Core, { phone, door }: Reach): Promise<NewcomerOrder[]> {
  const since = new Date(core.clock.now().getTime() - DAYS * 86_400_000).toISOString();
  const find = (where: Record<string, string>) =>
    orderModel(core.store.connection)
      .collection.find<Pick<OrderDoc, '_id' | 'customer' | 'open' | 'payment' | 'row'>>(
        { ...where, placedAt: { $gt: since } } as never,
        { projection: { 'customer.id': 1, open: 1, 'payment.status': 1, 'row.payment': 1 } },
      )
      .limit(MOST)
      .toArray();
  // Not one `$or`: the embedded database would use no index.
  const found = await Promise.all([
    find({ 'newcomer.phone': phone }),
    door === '' ? [] : find({ 'newcomer.door': door }),
  ]);
  const byId = new Map(found.flat().map((doc) => [String(doc._id), doc]));
  return [...byId].map(([id, doc]) => ({
    id,
    customerId: doc.customer.id,
    outstanding: doc.open && doc.payment.status === 'due' ? outstandingOf(doc) : null,
  }));
}
