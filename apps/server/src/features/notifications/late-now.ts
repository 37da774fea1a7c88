import { type NotificationDoc, type OrderDoc, orderModel, type Store } from '@orderdesk/store';
import { runsNow } from '@orderdesk/workflow';

type Clocked = Pick<OrderDoc, '_id' | 'tree'>;

/**
 * Of alarms that something is late, those that still hold: the run of the clock they are about goes on. Nobody has to clear an alarm: what
 * was handled stopped its clock.
 */
export async function lateNow(store: Store, told: readonly NotificationDoc[]): Promise<ReadonlySet<string>> {
  const alarms = told.filter(({ late, orderId }) => late !== undefined && orderId !== null);
  if (alarms.length === 0) return new Set();
  const ids = [...new Set(alarms.map(({ orderId }) => orderId!))];
  const orders = await orderModel(store.connection)
    .collection.find<Clocked>({ _id: { $in: ids as never[] } }, { projection: { tree: 1 } })
    .toArray();
  const trees = new Map(orders.map(({ _id, tree }) => [_id, tree]));
  const holds = ({ orderId, late }: NotificationDoc): boolean => {
    const tree = trees.get(orderId!);
    return tree !== undefined && runsNow(tree, late!);
  };
  return new Set(alarms.filter(holds).map(({ _id }) => _id));
}
