import type { Allowance, CustomerCaps, Reach } from '@orderdesk/domain';
import { findCompany, type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { countPreviousOrders } from './count-previous-orders.ts';
import { newcomerOrders, outstandingOf } from './newcomer-orders.ts';

type Asked = { readonly id: string; readonly groupId: string | null };

/** Nobody has more orders open and unpaid; past this many none is taken, whatever they come to. */
const MOST_UNPAID = 1000;

/**
 * What a customer may order now: caps hold for those without a history whose group has them, the ceiling of unpaid orders for everybody
 * who has no credit. Null: as much as they like. `reach`: where the goods go, once that is known; of newcomers, another account with the
 * same telephone or address is the same customer. `without`: the order that is asked about.
 */
export async function allowanceOf(
  core: Core,
  customer: Asked,
  { reach, without }: { readonly reach?: Reach; readonly without?: string } = {},
): Promise<Allowance | null> {
  const [caps, hasCredit] = await Promise.all([readCaps(core, customer), isGivenCredit(core, customer.id)]);
  if (!caps && hasCredit) return null;
  const { quantityPerProduct = null, orderAmount = null, openUnpaid = null } = caps ?? {};
  const [own, others] = await Promise.all([
    readUnpaid(core, customer.id),
    caps && reach ? newcomerOrders(core, reach) : [],
  ]);
  const open = new Map(own);
  for (const { id, outstanding } of others) if (outstanding !== null) open.set(id, outstanding);
  if (without !== undefined) open.delete(without);
  const ceiling = core.reference.ceiling(customer.groupId);
  const owed = [...open.values()].reduce((sum, amount) => sum + amount, 0);
  const left = open.size >= MOST_UNPAID ? 0 : Math.max(0, ceiling - owed);
  return {
    quantityPerProduct,
    orderAmount,
    openUnpaid,
    ordersLeft: openUnpaid === null ? null : Math.max(0, openUnpaid - open.size),
    ...(!hasCredit && { unpaid: { ceiling, left } }),
  };
}

/** The caps that hold for a customer with so many orders behind them; null where none do. */
export function capsOn(
  core: Core,
  { groupId }: Pick<Asked, 'groupId'>,
  previousOrders: number,
): CustomerCaps | null {
  const caps = core.reference.caps(groupId);
  return caps && previousOrders < caps.provenAfter ? caps : null;
}

const readCaps = async (core: Core, customer: Asked): Promise<CustomerCaps | null> =>
  core.reference.caps(customer.groupId)
    ? capsOn(core, customer, await countPreviousOrders(core, customer.id))
    : null;

const isGivenCredit = async (core: Core, customerId: string): Promise<boolean> =>
  ((await findCompany(core.store, customerId))?.creditLimit ?? 0) > 0;

/** By id, what is still to come in for each open order that waits for money, minor units. */
async function readUnpaid(core: Core, customerId: string): Promise<(readonly [string, number])[]> {
  const open = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, '_id' | 'row'>>(
      { 'customer.id': customerId, open: true, 'payment.status': 'due' },
      { projection: { 'row.payment': 1 } },
    )
    .limit(MOST_UNPAID)
    .toArray();
  return open.map((doc) => [String(doc._id), outstandingOf(doc)] as const);
}
