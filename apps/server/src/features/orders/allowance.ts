import type { Allowance } from '@orderdesk/domain';
import { findCompany, type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { countPreviousOrders } from './count-previous-orders.ts';

type Asked = { readonly id: string; readonly groupId: string | null };

/** Nobody has more orders open and unpaid; past this many none is taken, whatever they come to. */
const MOST_UNPAID = 1000;

/**
 * What a customer may order now: caps hold for those without a history whose group has them, the ceiling of unpaid orders for everybody
 * who has no credit. Null: as much as they like.
 */
export async function allowanceOf(core: Core, customer: Asked): Promise<Allowance | null> {
  const [caps, hasCredit] = await Promise.all([capsOf(core, customer), isGivenCredit(core, customer.id)]);
  if (!caps && hasCredit) return null;
  const { quantityPerProduct = null, orderAmount = null, openUnpaid = null } = caps ?? {};
  const open = await readUnpaid(core, customer.id);
  const ceiling = core.reference.ceiling(customer.groupId);
  const owed = open.reduce((sum, amount) => sum + amount, 0);
  const left = open.length >= MOST_UNPAID ? 0 : Math.max(0, ceiling - owed);
  return {
    quantityPerProduct,
    orderAmount,
    openUnpaid,
    ordersLeft: openUnpaid === null ? null : Math.max(0, openUnpaid - open.length),
    ...(!hasCredit && { unpaid: { ceiling, left } }),
  };
}

async function capsOf(core: Core, { id, groupId }: Asked) {
  const caps = core.reference.caps(groupId);
  return caps && (await countPreviousOrders(core, id)) < caps.provenAfter ? caps : null;
}

const isGivenCredit = async (core: Core, customerId: string): Promise<boolean> =>
  ((await findCompany(core.store, customerId))?.creditLimit ?? 0) > 0;

/** What is still to come in for each open order that waits for money, minor units. */
async function readUnpaid(core: Core, customerId: string): Promise<number[]> {
  const open = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, 'row'>>(
      { 'customer.id': customerId, open: true, 'payment.status': 'due' },
      { projection: { 'row.payment': 1 } },
    )
    .limit(MOST_UNPAID)
    .toArray();
  return open.map(({ row }) => row.payment?.outstanding ?? 0);
}
