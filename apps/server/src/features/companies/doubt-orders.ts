import { isDeepStrictEqual } from 'node:util';
import { accepted, asActor, type Person, type Unverified } from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import { changeOrder } from '../orders/change-order.ts';
import { orderOf } from '../orders/commit-change.ts';
import { draftOf } from '../orders/order-draft.ts';
import { OWN_FORMS } from '../orders/own-forms.ts';
import { NO_TREE_CHANGE } from '../orders/tree-change.ts';
import { holdOrder } from './hold-order.ts';
import { tellOrders } from './mark-company.ts';

type Doubt = { readonly unverified: Unverified; readonly reason: string };

/** Marks every open order of the company, with the reason in its history for the staff, and holds it. Those that are marked so stay as they are. */
export const doubtOrders = (core: Core, person: Person, companyId: string, doubt: Doubt): Promise<void> =>
  tellOrders(core, companyId, async (id) => {
    if (await doubtOn(core, person, id, doubt)) await holdOrder(core, person, id, doubt.reason);
  });

/** Whether the order was told by this. */
async function doubtOn(
  core: Core,
  person: Person,
  orderId: string,
  { unverified, reason }: Doubt,
): Promise<boolean> {
  let told = false;
  await changeOrder(core, orderId, (before) => {
    const order = orderOf(before);
    told = !isDeepStrictEqual(order.customer.unverified, unverified);
    if (!told) return Promise.resolve(accepted(null));
    const draft = draftOf({ ...order, customer: { ...order.customer, unverified } });
    const event = {
      type: 'customer.doubted',
      actor: asActor(person),
      data: { reason },
      form: OWN_FORMS['customer.doubted'] ?? [],
    };
    const at = core.clock.now();
    return Promise.resolve(
      accepted({ draft, tree: before.tree, workflow: NO_TREE_CHANGE, event, facts: null, at }),
    );
  });
  return told;
}
