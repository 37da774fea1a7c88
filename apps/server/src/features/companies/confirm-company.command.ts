import { accepted, asActor, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import {
  auditModel,
  type CompanyDoc,
  companyModel,
  findCompany,
  inserting,
  isDuplicateKey,
  orderModel,
  updating,
} from '@orderdesk/store';
import { abilityFor } from '@orderdesk/policy';
import type { Core } from '../../core/core.ts';
import { changeOrder } from '../orders/change-order.ts';
import { orderOf } from '../orders/commit-change.ts';
import { draftOf } from '../orders/order-draft.ts';
import { NO_TREE_CHANGE } from '../orders/tree-change.ts';
import { mayConfirm } from './may-confirm.ts';

/** Open orders that are told; a company that nobody has confirmed has few. */
const MOST_ORDERS = 500;

class ConfirmedMeanwhile extends Error {}

/**
 * Says that a company is who it says it is: its own mark goes, with who said so in the audit, then that of its open orders, each as a step
 * of its history. Saying it again changes nothing. Refuses `company.unknown` and `company.forbidden`.
 */
export async function confirmCompany(core: Core, person: Person, companyId: string): Promise<Result<null>> {
  const company = await findCompany(core.store, companyId);
  if (!company)
    return refused(refuse('company.unknown', { zh: '没有这家公司', en: 'There is no such company' }));
  if (!mayConfirm(abilityFor(person), companyId))
    return refused(
      refuse('company.forbidden', {
        zh: '只有财务和经理可以确认公司',
        en: 'Only finance and managers confirm companies',
      }),
    );
  if (company.unverified) await confirm(core, person, company);
  const open = await orderModel(core.store.connection)
    .collection.find({ 'customer.id': companyId, open: true }, { projection: { _id: 1 } })
    .limit(MOST_ORDERS)
    .toArray();
  for (const { _id } of open) await confirmOn(core, person, String(_id));
  return accepted(null);
}

async function confirm(core: Core, person: Person, { _id, rev, unverified }: CompanyDoc): Promise<void> {
  try {
    await core.store.commit([
      updating(
        companyModel,
        { _id, unverified: { $exists: true } },
        { $unset: { unverified: 1 }, $inc: { rev: 1 } },
        () => new ConfirmedMeanwhile(),
      ),
      inserting(auditModel, {
        _id: `company.confirmed:${_id}:${rev + 1}`,
        at: core.clock.now().toISOString(),
        actor: { id: person.id, name: person.name },
        what: 'company.confirmed',
        subject: _id,
        before: unverified,
        after: null,
      }),
    ]);
  } catch (error) {
    if (!(error instanceof ConfirmedMeanwhile) && !isDuplicateKey(error)) throw error;
  }
}

const confirmOn = (core: Core, person: Person, orderId: string) =>
  changeOrder(core, orderId, (before) => {
    const order = orderOf(before);
    const { unverified, ...customer } = order.customer;
    if (!unverified) return Promise.resolve(accepted(null));
    const draft = draftOf({ ...order, customer });
    const event = { type: 'customer.confirmed', actor: asActor(person), data: {} };
    const at = core.clock.now();
    return Promise.resolve(
      accepted({ draft, tree: before.tree, workflow: NO_TREE_CHANGE, event, facts: null, at }),
    );
  });
