import { taxNumberKey } from '@orderdesk/domain';
import {
  type CompanyDoc,
  companyModel,
  inserting,
  removing,
  type Store,
  type TaxNumberDoc,
  taxNumberModel,
  type Write,
} from '@orderdesk/store';
import { refusedAtField } from '../../http/problem.ts';

/**
 * What makes a tax number this company's, in place of what it had: of two that take one at the same moment the second fails with a
 * duplicate key. Nothing for a company that gives none.
 */
export const holdTaxNumber = (companyId: string, taxNumber: string, before = ''): Write[] => {
  const [key, old] = [taxNumberKey(taxNumber), taxNumberKey(before)];
  if (key === old) return [];
  return [
    ...(old === '' ? [] : [removing(taxNumberModel, { _id: old, companyId })]),
    ...(key === '' ? [] : [inserting(taxNumberModel, { _id: key, companyId })]),
  ];
};

/** Which companies have this tax number, however it is written. Those that came before numbers were held are looked at themselves. */
export async function holdersOf(store: Store, taxNumber: string): Promise<string[]> {
  const key = taxNumberKey(taxNumber);
  if (key === '') return [];
  const held = await taxNumberModel(store.connection).collection.findOne<TaxNumberDoc>({ _id: key as never });
  const companies = await companyModel(store.connection)
    .collection.find<Pick<CompanyDoc, '_id' | 'taxNumber'>>(
      { taxNumber: { $ne: '' } },
      { projection: { taxNumber: 1 } },
    )
    .toArray();
  const theirs = companies.filter((company) => taxNumberKey(company.taxNumber ?? '') === key);
  return [...(held ? [held.companyId] : []), ...theirs.map(({ _id }) => _id)];
}

/**
 * Refuses `tax-number.taken`, beside its field, when another company has the number, however it is written; never says which.
 */
export async function refuseTaken(
  store: Store,
  taxNumber: string,
  field: string,
  own: string | null = null,
): Promise<void> {
  const holders = await holdersOf(store, taxNumber);
  if (holders.some((id) => id !== own)) throw refusedAtField('tax-number.taken', field);
}
