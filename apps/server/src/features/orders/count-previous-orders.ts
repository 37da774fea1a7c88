import { orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { PREVIOUS_ORDERS_COUNTED } from '../../core/previous-orders.ts';

/**
 * Orders that went through review and on to the warehouse: one that nobody has looked at yet vouches for nobody. The query names
 * nothing but what its index holds, and so reads six rows at most; the order itself, once it is on its way, is left out here.
 */
export async function countPreviousOrders(core: Core, id: string, without?: string): Promise<number> {
  const ids = await core.previousOrders.read(id, async () => {
    const found = await orderModel(core.store.connection)
      .collection.find({ 'customer.id': id, inFulfilment: true }, { projection: { _id: 1 } })
      .limit(PREVIOUS_ORDERS_COUNTED + 1)
      .toArray();
    return found.map(({ _id }) => String(_id));
  });
  return Math.min(ids.filter((each) => each !== without).length, PREVIOUS_ORDERS_COUNTED);
}
