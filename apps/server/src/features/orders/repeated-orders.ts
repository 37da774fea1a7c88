import { type Order, type OrderFacts, placeOf } from '@orderdesk/domain';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

/** Within this time nobody orders the same again, but by mistake. */
const REPEAT_MS = 3_600_000;
/** Past so many it makes no difference how many more there are. */
const MOST_REPEATS = 50;

type Ordered = Pick<Order, 'lines' | 'address'>;

/** The same for two orders of the same goods to the same place. */
const orderKey = ({ lines, address }: Ordered): string => {
  const pieces = new Map<string, number>();
  for (const { productId, quantity, unit } of lines)
    pieces.set(productId, (pieces.get(productId) ?? 0) + quantity * unit.per);
  return [placeOf(address), ...[...pieces].map((each) => each.join(' ')).sort()].join('\n');
};

/** What an order that is placed now repeats: other open ones of the last hour by its customer. */
export async function readRepeats(core: Core, order: Order): Promise<Pick<OrderFacts, 'repeats'>> {
  const since = new Date(core.clock.now().getTime() - REPEAT_MS).toISOString();
  const found = await orderModel(core.store.connection)
    .collection.find<Ordered & Pick<OrderDoc, 'number'>>(
      { 'customer.id': order.customer.id, placedAt: { $gt: since }, open: true },
      { projection: { number: 1, address: 1, 'lines.productId': 1, 'lines.quantity': 1, 'lines.unit': 1 } },
    )
    .sort({ placedAt: -1 })
    .limit(MOST_REPEATS)
    .toArray();
  const key = orderKey(order);
  const same = found.filter((other) => other.number !== order.number && orderKey(other) === key);
  return same[0] ? { repeats: { orders: same.length, number: same[0].number } } : {};
}
