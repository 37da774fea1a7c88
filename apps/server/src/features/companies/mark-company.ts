import { accepted, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import { abilityFor } from '@orderdesk/policy';
import {
  auditModel,
  type CompanyDoc,
  companyModel,
  findCompany,
  inserting,
  isDuplicateKey,
  orderModel,
  type Store,
  updating,
  type Write,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { mayConfirm } from './may-confirm.ts';

/** Open orders that are told; a company that nobody has confirmed has few. */
const MOST_ORDERS = 500;

class MarkedMeanwhile extends Error {}

/** A company, for those who say who it is and what it orders by. Refuses `company.unknown` and `company.forbidden`. */
export async function companyFor(
  store: Store,
  person: Person,
  companyId: string,
): Promise<Result<CompanyDoc>> {
  const company = await findCompany(store, companyId);
  if (!company)
    return refused(refuse('company.unknown', { zh: '没有这家公司', en: 'There is no such company' }));
  if (!mayConfirm(abilityFor(person), companyId))
    return refused(
      refuse('company.forbidden', {
        zh: '只有财务和经理可以确认公司',
        en: 'Only finance and managers confirm companies',
      }),
    );
  return accepted(company);
}

type Marks = 'unverified' | 'confirmed';
type Marking = {
  readonly what: 'company.confirmed' | 'company.doubted';
  readonly was: Marks;
  readonly is: Marks;
  readonly mark: object;
  /** What else of the company is set with it. */
  readonly set?: object;
  /** What the audit keeps beside the mark. */
  readonly before?: object;
  readonly after?: object;
  readonly also?: readonly Write[];
};

/**
 * One mark of the company for the other, with who did it in the audit, in one transaction. False when somebody was quicker, or the company
 * has changed since it was read.
 */
export async function markCompany(
  core: Core,
  person: Person,
  company: CompanyDoc,
  marking: Marking,
): Promise<boolean> {
  const { _id, rev } = company;
  const { what, was, is, mark, set = {}, before = {}, after = {}, also = [] } = marking;
  try {
    await core.store.commit([
      updating(
        companyModel,
        { _id, rev, [was]: { $exists: true } },
        { $unset: { [was]: 1, doubted: 1 }, $set: { ...set, [is]: mark }, $inc: { rev: 1 } },
        () => new MarkedMeanwhile(),
      ),
      inserting(auditModel, {
        _id: `${what}:${_id}:${rev + 1}`,
        at: core.clock.now().toISOString(),
        actor: { id: person.id, name: person.name },
        what,
        subject: _id,
        before: { ...company[was], ...before },
        after: { ...mark, ...after },
      }),
      ...also,
    ]);
    return true;
  } catch (error) {
    if (error instanceof MarkedMeanwhile || isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Has every open order of the company told, one after the other. */
export async function tellOrders(
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
