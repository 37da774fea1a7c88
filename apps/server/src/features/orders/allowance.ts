import type { Allowance } from '@orderdesk/domain';
import { orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { countPreviousOrders } from './count-previous-orders.ts';

/** What a customer may order now; null, as much as they like, once they have a history or where their group has no caps. */
export async function allowanceOf(
  core: Core,
  customer: { readonly id: string; readonly groupId: string | null },
): Promise<Allowance | null> {
  const caps = core.reference.caps(customer.groupId);
  if (!caps) return null;
  if ((await countPreviousOrders(core, customer.id)) >= caps.provenAfter) return null;
  const { quantityPerProduct, orderAmount, openUnpaid } = caps;
  const ordersLeft =
    openUnpaid === null ? null : Math.max(0, openUnpaid - (await countUnpaid(core, customer.id, openUnpaid)));
  return { quantityPerProduct, orderAmount, openUnpaid, ordersLeft };
}

/** Open orders that wait for money, counted no further than `enough`. */
const countUnpaid = (core: Core, customerId: string, enough: number): Promise<number> =>
  orderModel(core.store.connection).collection.countDocuments(
    { 'customer.id': customerId, open: true, 'payment.status': 'due' },
    { limit: Math.max(1, enough) },
  );
