import { type Order, type OrderFacts, reachOf } from '@orderdesk/domain';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { capsOn } from './allowance.ts';
import { newcomerOrders } from './newcomer-orders.ts';

/** So far back somebody's refusals are held against them. */
const LAST_ORDERS = 5;

type CustomerFacts = Pick<OrderFacts, 'sharedWith' | 'refusedAtDoor'>;

/** What is known of whoever an order is for, as it stands: other new accounts with its receiver, parcels that were refused at the door. */
export async function customerFacts(
  core: Core,
  order: Order,
  previousOrders: number,
): Promise<CustomerFacts> {
  const [sharedWith, refusedAtDoor] = await Promise.all([
    capsOn(core, order.customer, previousOrders) ? readShared(core, order) : 0,
    order.payment.method === 'cod' ? readRefused(core, order) : null,
  ]);
  return { ...(sharedWith > 0 && { sharedWith }), ...(refusedAtDoor && { refusedAtDoor }) };
}

async function readShared(core: Core, { customer, contact, address }: Order): Promise<number> {
  const orders = await newcomerOrders(core, reachOf(contact, address));
  const others = orders.filter(({ customerId }) => customerId !== customer.id);
  return new Set(others.map(({ customerId }) => customerId)).size;
}

async function readRefused(
  core: Core,
  { id, customer }: Order,
): Promise<CustomerFacts['refusedAtDoor'] | null> {
  const found = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, '_id' | 'shipments'>>(
      { 'customer.id': customer.id },
      { projection: { shipments: 1 } },
    )
    .sort({ placedAt: -1 })
    .limit(LAST_ORDERS + 1)
    .toArray();
  const last = found.filter(({ _id }) => String(_id) !== id).slice(0, LAST_ORDERS);
  const refused = last.filter(({ shipments }) => shipments.some(({ back }) => back?.why === 'refused'));
  return refused.length > 0 ? { orders: refused.length, of: last.length } : null;
}
