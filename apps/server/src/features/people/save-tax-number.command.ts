import type { Person } from '@orderdesk/domain';
import { type AppAbility, may, why } from '@orderdesk/policy';
import {
  auditModel,
  companyModel,
  findCompany,
  freshId,
  inserting,
  isDuplicateKey,
  type Store,
  updating,
} from '@orderdesk/store';
import type { Clock } from '../../core/clock.ts';
import { Refused } from '../../core/refused.ts';
import { refusedAs } from '../../http/problem.ts';
import { holdTaxNumber, refuseTaken } from '../companies/tax-number-holder.ts';

/**
 * The owner of a company corrects its tax number, as long as nobody of the house has confirmed the company by it; kept in the audit.
 * Refuses `company.none`, `company.confirmed`, `tax-number.taken`, and what the policy says of others.
 */
export async function saveTaxNumber(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  person: Person,
  ability: AppAbility,
  taxNumber: string,
): Promise<void> {
  const company = person.companyId ? await findCompany(store, person.companyId) : null;
  if (!company) throw refusedAs('company.none');
  const its = { id: company._id };
  if (!may(ability, 'edit', 'Company', its, 'taxNumber'))
    throw new Refused(why(ability, 'edit', 'Company', its, 'taxNumber')!);
  if (!company.unverified) throw refusedAs('company.confirmed');
  if (company.taxNumber === taxNumber) return;
  const taken = () => refuseTaken(store, taxNumber, 'taxNumber', company._id);
  await taken();
  const writes = [
    updating(
      companyModel,
      { _id: company._id, unverified: { $exists: true }, taxNumber: company.taxNumber },
      // Somebody turned it away as it was: it waits to be confirmed again.
      {
        $set: { taxNumber },
        $unset: { doubted: 1, 'unverified.turnedAway': 1 },
        $inc: { rev: 1 },
      },
      () => refusedAs('company.confirmed'),
    ),
    ...holdTaxNumber(company._id, taxNumber, company.taxNumber),
    inserting(auditModel, {
      _id: `company.tax-number:${company._id}:${freshId()}`,
      at: clock.now().toISOString(),
      actor: { id: person.id, name: person.name },
      what: 'company.tax-number',
      subject: company._id,
      before: company.taxNumber,
      after: taxNumber,
    }),
  ];
  try {
    await store.commit(writes);
  } catch (error) {
    if (isDuplicateKey(error)) await taken();
    throw error;
  }
}
