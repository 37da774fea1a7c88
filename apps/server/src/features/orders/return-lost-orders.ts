import { accepted, type Person, type Result, SYSTEM } from '@orderdesk/domain';
import { findPerson, type OrderDoc, type StoredRow } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { changeOrder } from './change-order.ts';
import { orderOf } from './commit-change.ts';
import { mayHandle, returned } from './lost-owner.ts';
import { draftOf } from './order-draft.ts';
import { NO_TREE_CHANGE } from './tree-change.ts';

/** How many orders one round gives back; what is left is the next round's. */
const MOST_A_ROUND = 200;

/**
 * Gives back what people own who may no longer handle it: their rights were taken away, or the account is gone. Looks at open orders as
 * they stand in memory and decides on each as it is read. Returns how many it gave back.
 */
export async function returnLostOrders(core: Core, open: Iterable<StoredRow>): Promise<number> {
  const owned = [...open].filter((row) => row.open && row.owner !== null);
  const people = new Map<string, Person | null>();
  for (const id of new Set(owned.map(({ owner }) => owner!.id))) {
    people.set(id, await findPerson(core.store, id));
  }
  const lost = owned.filter((row) => !mayHandle(people.get(row.owner!.id) ?? null, row));
  let given = 0;
  for (const { id } of lost.slice(0, MOST_A_ROUND)) {
    const result = await giveBack(core, id);
    if (result.ok && result.value.owner === null) given += 1;
    else if (!result.ok)
      core.log.warn({ order: id, refusal: result.refusal.code }, 'an order keeps a lost owner');
  }
  return given;
}

const giveBack = (core: Core, orderId: string): Promise<Result<OrderDoc>> =>
  changeOrder(core, orderId, async (before) => {
    if (!before.owner || !before.open) return accepted(null);
    if (mayHandle(await findPerson(core.store, before.owner.id), before.row)) return accepted(null);
    const event = { type: 'order.returned', actor: SYSTEM, data: {} };
    const at = core.clock.now();
    const draft = draftOf(orderOf(before));
    return accepted(
      returned(core, { draft, tree: before.tree, workflow: NO_TREE_CHANGE, event, facts: null, at }),
    );
  });
