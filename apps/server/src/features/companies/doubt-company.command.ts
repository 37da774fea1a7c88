import {
  accepted,
  asActor,
  type Person,
  refuse,
  refused,
  type Result,
  type Unverified,
} from '@orderdesk/domain';
import { actorOn } from '@orderdesk/policy';
import {
  auditModel,
  type CompanyDoc,
  companyModel,
  findCompany,
  findMembers,
  inserting,
  isDuplicateKey,
  updating,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { noticesTo } from '../../core/notice-writes.ts';
import { changeOrder } from '../orders/change-order.ts';
import { orderOf, RevConflict } from '../orders/commit-change.ts';
import { draftOf } from '../orders/order-draft.ts';
import { OWN_FORMS } from '../orders/own-forms.ts';
import { sendEvent } from '../orders/send-event.command.ts';
import { NO_TREE_CHANGE } from '../orders/tree-change.ts';
import { holdTaxNumber } from './tax-number-holder.ts';
import { markCompany, tellOrders, unknownCompany, whyNotConfirmed } from './mark-company.ts';

/**
 * Takes back that a company is who it says it is: it is new again, here and on its open orders, with the reason in their history for the
 * staff. It orders nothing on account until it is confirmed again, and its open orders are held: each has a problem to be solved by
 * service, unless review or another problem holds it already. A company that is new is turned away:
 * off the list, its orders held, its tax number freed, its people told. Doing it again changes nothing. Refuses `company.unknown`,
 * `company.forbidden` and `company.never-confirmed`.
 */
export async function doubtCompany(
  core: Core,
  person: Person,
  companyId: string,
  reason: string,
): Promise<Result<null>> {
  const company = await findCompany(core.store, companyId);
  const refusal = whyNotConfirmed(company, person, companyId);
  if (!company || refusal) return refused(refusal ?? unknownCompany());
  if (!company.confirmed && !company.unverified)
    return refused(
      refuse('company.never-confirmed', {
        zh: '这家公司不是自行注册的，无需确认',
        en: 'This company did not register by itself: there is nothing to take back',
      }),
    );
  if (company.confirmed) {
    const { resembles } = company.confirmed;
    await markCompany(core, person, company, {
      what: 'company.doubted',
      was: 'confirmed',
      is: 'unverified',
      mark: { resembles },
      after: { reason },
    });
  } else await turnAway(core, person, company, reason);
  const unverified = { resembles: (company.confirmed ?? company.unverified)!.resembles };
  await tellOrders(core, companyId, async (id) => {
    const doubted = await doubtOn(core, person, id, { unverified, reason });
    if (doubted) await hold(core, person, id, reason);
  });
  return accepted(null);
}

/** It waits for nobody any more, and its people are told. Its tax number is public: whoever typed it first need not be whose it is. */
async function turnAway(core: Core, person: Person, company: CompanyDoc, reason: string): Promise<void> {
  const { _id, rev, taxNumber, name } = company;
  if (company.doubted) return;
  const at = core.clock.now().toISOString();
  const text = {
    zh: `${name}的公司资料未能核实${taxNumber ? `，税号 ${taxNumber} 已清除` : ''}：请联系我们`,
    en: `We could not confirm what ${name} says of itself${taxNumber ? `, and removed the tax number ${taxNumber}` : ''}: please get in touch with us`,
  };
  const people = (await findMembers(core.store, _id)).map((member) => member._id);
  const what = 'company.turned-away';
  try {
    await core.store.commit([
      updating(
        companyModel,
        { _id, rev },
        { $set: { taxNumber: '', doubted: { at, by: person.name, reason } }, $inc: { rev: 1 } },
        () => new RevConflict(_id),
      ),
      ...holdTaxNumber(_id, '', taxNumber),
      inserting(auditModel, {
        _id: `${what}:${_id}:${rev + 1}`,
        at,
        actor: { id: person.id, name: person.name },
        what,
        subject: _id,
        before: { taxNumber },
        after: { reason },
      }),
      ...noticesTo(people, text, at),
    ]);
  } catch (error) {
    // Somebody was quicker: what they made of the company stands.
    if (error instanceof RevConflict || isDuplicateKey(error)) return;
    throw error;
  }
  await tellOrders(core, _id, (id) => hold(core, person, id, reason));
}

/** Holds picking, packing and sending; where the workflow offers it to nobody now, the order waits for somebody already. */
const hold = (core: Core, person: Person, orderId: string, reason: string) =>
  sendEvent(core, (order) => actorOn(person, order), orderId, {
    event: 'reportProblem',
    data: { text: HOLD[person.locale](reason) },
  });

const HOLD = {
  zh: (reason: string) => `公司身份存疑，核实前请不要备货和发货：${reason}`,
  en: (reason: string) =>
    `The company is in doubt, so nothing is prepared or sent until that is settled: ${reason}`,
};

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
