import { type Allowance, type CustomerCaps, type Reach, SHARED_TIMES } from '@orderdesk/domain';
import { findCompany, type OrderDoc, orderModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { countPreviousOrders } from './count-previous-orders.ts';
import { newcomerOrders, outstandingOf } from './newcomer-orders.ts';

type Asked = { readonly id: string; readonly groupId: string | null };

/** Nobody has more orders open and unpaid; past this many none is taken, whatever they come to. */
const MOST_UNPAID = 1000;

/**
 * What a customer may order now: caps hold for those without a history whose group has them, the ceiling of unpaid orders for everybody
 * who has no credit. Null: as much as they like. `reach`: where the goods go, once that is known; of newcomers, what
 * other accounts have open to the same telephone or address counts as well (`SHARED_TIMES`). `without`: the order that is asked about.
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
  const together = new Map(own);
  for (const { id, outstanding } of others) if (outstanding !== null) together.set(id, outstanding);
  if (without !== undefined) for (const orders of [open, together]) orders.delete(without);
  const ceiling = core.reference.ceiling(customer.groupId);
  const left =
    open.size >= MOST_UNPAID
      ? 0
      : Math.max(0, Math.min(ceiling - owedFor(open), ceiling * SHARED_TIMES - owedFor(together)));
  const sharedLeft = openUnpaid === null ? null : openUnpaid * SHARED_TIMES - together.size;
  return {
    quantityPerProduct,
    orderAmount,
    openUnpaid,
    ordersLeft:
      openUnpaid === null || sharedLeft === null
        ? null
        : Math.max(0, Math.min(openUnpaid - open.size, sharedLeft)),
    ...(sharedLeft !== null && sharedLeft <= 0 && { isShared: true }),
    ...(!hasCredit && { unpaid: { ceiling, left } }),
  };
}

const owedFor = (orders: ReadonlyMap<string, number>): number =>
  [...orders.values()].reduce((sum, amount) => sum + amount, 0);

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
