import type { NewCompany } from '@orderdesk/contract';
import {
  type CompanyDoc,
  companyModel,
  emailOf,
  findCompany,
  personModel,
  type Store,
} from '@orderdesk/store';

/** Most companies waiting at a time that are listed; more than these is no list to work through. */
const MOST_LISTED = 200;

/** What a company that registered by itself said of itself, for whoever has to compare it; null for companies we know. */
export async function newCompany(store: Store, companyId: string): Promise<NewCompany | null> {
  const company = await findCompany(store, companyId);
  return company && (company.unverified ?? company.confirmed) ? viewOf(store, company) : null;
}

/** The companies that nobody has confirmed or turned away yet, those that could be taken for another first, then by name. */
export async function waitingCompanies(store: Store): Promise<NewCompany[]> {
  const waiting = await companyModel(store.connection)
    .collection.find<CompanyDoc>({ unverified: { $exists: true }, doubted: { $exists: false } })
    .limit(MOST_LISTED)
    .toArray();
  const views = await Promise.all(waiting.map((company) => viewOf(store, company)));
  return views.toSorted(
    (a, b) => Number(!a.resembles) - Number(!b.resembles) || a.name.localeCompare(b.name, 'zh'),
  );
}

async function viewOf(
  store: Store,
  { _id, name, kind, taxNumber, unverified, confirmed, doubted }: CompanyDoc,
): Promise<NewCompany> {
  const owner = await personModel(store.connection).collection.findOne<{ name: string; email: string }>(
    { companyId: _id, companyRole: 'owner' },
    { projection: { name: 1, email: 1 } },
  );
  return {
    id: _id,
    name,
    kind,
    taxNumber,
    owner: owner?.name ?? '',
    email: owner ? emailOf(owner.email) : '',
    resembles: (unverified ?? confirmed)?.resembles ?? null,
    confirmed: confirmed ? { at: confirmed.at, by: confirmed.by } : null,
    ...(doubted && { doubted }),
  };
}
