import {
  accepted,
  asActor,
  type Person,
  type Refusal,
  refuse,
  refused,
  type Result,
  type Unverified,
} from '@orderdesk/domain';
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
import { OWN_FORMS } from '../orders/own-forms.ts';
import { NO_TREE_CHANGE } from '../orders/tree-change.ts';
import { mayConfirm } from './may-confirm.ts';

/** Open orders that are told; a company that nobody has confirmed has few. */
const MOST_ORDERS = 500;

class MarkedMeanwhile extends Error {}

/**
 * Says that a company is who it says it is: its own mark goes, with who said so in the audit, then that of its open orders, each as a step
 * of its history. Saying it again changes nothing. Refuses `company.unknown` and `company.forbidden`.
 */
export async function confirmCompany(core: Core, person: Person, companyId: string): Promise<Result<null>> {
  const company = await findCompany(core.store, companyId);
  const refusal = whyNot(company, person, companyId);
  if (!company || refusal) return refused(refusal ?? unknown());
  if (company.unverified) {
    const { resembles } = company.unverified;
    const confirmed = { resembles, at: core.clock.now().toISOString(), by: person.name };
    await mark(core, person, company, {
      what: 'company.confirmed',
      was: 'unverified',
      is: 'confirmed',
      mark: confirmed,
    });
  }
  await tellOrders(core, companyId, (id) => confirmOn(core, person, id));
  return accepted(null);
}

/**
 * Takes back that a company is who it says it is: it is new again, here and on its open orders, with the reason in their history for the
 * staff. Doing it again changes nothing. Refuses `company.unknown`, `company.forbidden` and `company.never-confirmed`.
 */
export async function doubtCompany(
  core: Core,
  person: Person,
  companyId: string,
  reason: string,
): Promise<Result<null>> {
  const company = await findCompany(core.store, companyId);
  const refusal = whyNot(company, person, companyId);
  if (!company || refusal) return refused(refusal ?? unknown());
  if (!company.confirmed && !company.unverified)
    return refused(
      refuse('company.never-confirmed', {
        zh: '这家公司不是自行注册的，无需确认',
        en: 'This company did not register by itself: there is nothing to take back',
      }),
    );
  if (company.confirmed) {
    const { resembles } = company.confirmed;
    await mark(core, person, company, {
      what: 'company.doubted',
      was: 'confirmed',
      is: 'unverified',
      mark: { resembles },
    });
  }
  const unverified = { resembles: (company.confirmed ?? company.unverified)!.resembles };
  await tellOrders(core, companyId, (id) => doubtOn(core, person, id, { unverified, reason }));
  return accepted(null);
}

async function tellOrders(
  core: Core,
  companyId: string,
  tell: (orderId: string) => Promise<unknown>,
): Promise<void> {
  const open = await orderModel(core.store.connection)
    .collection.find({ 'customer.id': companyId, open: true }, { projection: { _id: 1 } })
    .limit(MOST_ORDERS)
    .toArray();
  for (const { _id } of open) await tell(String(_id));
}

const unknown = () => refuse('company.unknown', { zh: '没有这家公司', en: 'There is no such company' });

function whyNot(company: CompanyDoc | null, person: Person, companyId: string): Refusal | null {
  if (!company) return unknown();
  return mayConfirm(abilityFor(person), companyId)
    ? null
    : refuse('company.forbidden', {
        zh: '只有财务和经理可以确认公司',
        en: 'Only finance and managers confirm companies',
      });
}

type Marks = 'unverified' | 'confirmed';
type Marking = {
  readonly what: 'company.confirmed' | 'company.doubted';
  readonly was: Marks;
  readonly is: Marks;
  readonly mark: object;
};

/** One mark of the company for the other, with who did it in the audit; somebody who was quicker has done it already. */
async function mark(core: Core, person: Person, company: CompanyDoc, marking: Marking): Promise<void> {
  const { _id, rev } = company;
  const { what, was, is } = marking;
  try {
    await core.store.commit([
      updating(
        companyModel,
        { _id, [was]: { $exists: true } },
        { $unset: { [was]: 1 }, $set: { [is]: marking.mark }, $inc: { rev: 1 } },
        () => new MarkedMeanwhile(),
      ),
      inserting(auditModel, {
        _id: `${what}:${_id}:${rev + 1}`,
        at: core.clock.now().toISOString(),
        actor: { id: person.id, name: person.name },
        what,
        subject: _id,
        before: company[was],
        after: marking.mark,
      }),
    ]);
  } catch (error) {
    if (!(error instanceof MarkedMeanwhile) && !isDuplicateKey(error)) throw error;
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

const doubtOn = (
  core: Core,
  person: Person,
  orderId: string,
  { unverified, reason }: { readonly unverified: Unverified; readonly reason: string },
) =>
  changeOrder(core, orderId, (before) => {
    const order = orderOf(before);
    if (order.customer.unverified) return Promise.resolve(accepted(null));
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
