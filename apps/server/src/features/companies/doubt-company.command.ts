import {
  accepted,
  asActor,
  type Person,
  refuse,
  refused,
  type Result,
  type Unverified,
} from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import { changeOrder } from '../orders/change-order.ts';
import { orderOf } from '../orders/commit-change.ts';
import { draftOf } from '../orders/order-draft.ts';
import { OWN_FORMS } from '../orders/own-forms.ts';
import { NO_TREE_CHANGE } from '../orders/tree-change.ts';
import { holdOrder } from './hold-order.ts';
import { companyFor, markCompany, tellOrders } from './mark-company.ts';

/**
 * Takes back that a company is who it says it is: it is new again, here and on its open orders, with the reason in their history for the
 * staff. It orders nothing on account until it is confirmed again, and its open orders are held: each has a problem to be solved by
 * service, unless review or another problem holds it already. Doing it again changes nothing. Refuses `company.unknown`,
 * `company.forbidden` and `company.never-confirmed`.
 */
export async function doubtCompany(
  core: Core,
  person: Person,
  companyId: string,
  reason: string,
): Promise<Result<null>> {
  const found = await companyFor(core.store, person, companyId);
  if (!found.ok) return found;
  const company = found.value;
  const { confirmed, unverified: doubted } = company;
  const resembles = (confirmed ?? doubted)?.resembles;
  if (resembles === undefined)
    return refused(
      refuse('company.never-confirmed', {
        zh: '这家公司不是自行注册的，无需确认',
        en: 'This company did not register by itself: there is nothing to take back',
      }),
    );
  if (confirmed)
    await markCompany(core, person, company, {
      what: 'company.doubted',
      was: 'confirmed',
      is: 'unverified',
      mark: { resembles },
      after: { reason },
    });
  await tellOrders(core, companyId, async (id) => {
    const told = await doubtOn(core, person, id, { unverified: { resembles }, reason });
    if (told) await holdOrder(core, person, id, reason);
  });
  return accepted(null);
}

/** Whether the order was told by this. */
async function doubtOn(
  core: Core,
  person: Person,
  orderId: string,
  { unverified, reason }: { readonly unverified: Unverified; readonly reason: string },
): Promise<boolean> {
  let told = false;
  await changeOrder(core, orderId, (before) => {
    const order = orderOf(before);
    told = !order.customer.unverified;
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
