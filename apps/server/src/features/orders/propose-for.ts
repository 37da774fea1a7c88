import {
  type Order,
  type OrderChange,
  overAllowance,
  reachOf,
  type Refusal,
  refused,
  type Result,
} from '@orderdesk/domain';
import { findProducts } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { warehouseLabel } from '../../core/warehouse-label.ts';
import { salesTerms } from '../cart/sales-terms.ts';
import { readStock } from '../stock/read-stock.ts';
import { allocateOrder } from './allocate-order.ts';
import { allowanceOf } from './allowance.ts';
import { type Proposal, proposeChange } from './propose-change.ts';

/**
 * What a change would make of an order now: products, stock and caps are read for this one answer. Preview, offers and the commit ask
 * this and nothing else. `byCustomer`: caps of new customers hold, and stock is told as customers are told it.
 */
export async function proposeFor(
  core: Core,
  order: Order,
  change: OrderChange,
  byCustomer: boolean,
): Promise<Result<Proposal>> {
  const ids = new Set([...order.lines, ...(change.added ?? [])].map(({ productId }) => productId));
  const [products, stock, allowance] = await Promise.all([
    findProducts(core.store, [...ids]),
    readStock(core, [...ids]),
    byCustomer ? allowanceOf(core, order.customer) : null,
  ]);
  const proposed = proposeChange(order, change, {
    products: new Map(products.map((product) => [product._id, product])),
    stock,
    allocate: (next, available) => allocateOrder(core, next, available),
    placeOf: (id) => warehouseLabel(core, id),
    sales: salesTerms(core),
    allowance,
    exactStock: !byCustomer,
    at: core.clock.now(),
  });
  const over = proposed.ok && allowance && (await overReach(core, order, proposed.value.order));
  return over ? refused(over) : proposed;
}

/** Why a new customer's order may not go to another telephone or address: as many as may wait for money go there. */
async function overReach(core: Core, before: Order, after: Order): Promise<Refusal | null> {
  const reach = reachOf(after.contact, after.address);
  const was = reachOf(before.contact, before.address);
  if (reach.phone === was.phone && reach.door === was.door) return null;
  const left = await allowanceOf(core, after.customer, { reach, without: after.id });
  if (!left) return null;
  const { openUnpaid, ordersLeft, isShared = false } = left;
  const goesThere = { quantityPerProduct: null, orderAmount: null, openUnpaid, ordersLeft, isShared };
  return overAllowance(goesThere, after.totals.total, after.totals.currency);
}
