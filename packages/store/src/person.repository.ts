import { randomBytes } from 'node:crypto';
import type { AccountKind, CompanyRole, Locale, Person, StaffRole } from '@orderdesk/domain';
import type { CompanyDoc } from './company.model.ts';
import { findCompany } from './company.repository.ts';
import type { Store } from './open-store.ts';
import { emailOf, emailShown, signInName } from './sign-in-name.ts';
import { credentialModel } from './person-credential.model.ts';
import { type PersonDoc, personModel, type SavedAddressDoc } from './person.model.ts';
import { inserting, type Write } from './writes.ts';

/** Fresh ids for people, companies and their addresses: 20 hexadecimal digits. */
export const freshId = (): string => randomBytes(10).toString('hex');

export type NewPerson = {
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly kind: AccountKind;
  /** scrypt, as better-auth makes it. Without one the person cannot sign in. */
  readonly passwordHash?: string;
  readonly roles?: readonly StaffRole[];
  readonly companyId?: string | null;
  readonly companyRole?: CompanyRole | null;
  readonly groupId?: string | null;
  readonly locale?: Locale;
  readonly addresses?: readonly SavedAddressDoc[];
  readonly createdAt?: Date;
};

/** A person as stored, with (when given) a password, and what has to be written for it. */
export function newPerson(person: NewPerson): { readonly doc: PersonDoc; readonly writes: readonly Write[] } {
  const at = person.createdAt ?? new Date();
  const doc: PersonDoc = {
    _id: person.id ?? freshId(),
    name: person.name,
    email: signInName(person.email.toLowerCase()),
    emailVerified: false,
    image: null,
    createdAt: at,
    updatedAt: at,
    kind: person.kind,
    roles: person.roles ?? [],
    companyId: person.companyId ?? null,
    companyRole: person.companyRole ?? null,
    groupId: person.groupId ?? null,
    locale: person.locale ?? 'zh',
    permissionVersion: 1,
    addresses: person.addresses ?? [],
    addressesRev: 0,
  };
  const credential = {
    _id: freshId(),
    accountId: doc._id,
    providerId: 'credential',
    userId: doc._id,
    password: person.passwordHash,
    createdAt: at,
    updatedAt: at,
  };
  const writes = [inserting(personModel, doc)];
  if (person.passwordHash) writes.push(inserting(credentialModel, credential));
  return { doc, writes };
}

/** Creates a person; a taken e-mail address is a duplicate key (`isDuplicateKey`). */
export async function createPerson(store: Store, person: NewPerson): Promise<PersonDoc> {
  const { doc, writes } = newPerson(person);
  await store.commit(writes);
  return doc;
}

export const findPersonDoc = (store: Store, id: string): Promise<PersonDoc | null> =>
  personModel(store.connection).collection.findOne<PersonDoc>({ _id: id as never });

/** The person as the policy sees them; people of a company are in their company's group. */
export async function findPerson(store: Store, id: string): Promise<Person | null> {
  const doc = await findPersonDoc(store, id);
  if (!doc) return null;
  const company = doc.companyId ? await findCompany(store, doc.companyId) : null;
  return personOf(doc, company);
}

export const personOf = (doc: PersonDoc, company: CompanyDoc | null): Person => ({
  id: doc._id,
  name: doc.name,
  email: emailShown(emailOf(doc.email)),
  kind: doc.kind,
  roles: doc.roles,
  companyId: doc.companyId,
  companyRole: doc.companyRole,
  groupId: company ? company.groupId : doc.groupId,
  locale: doc.locale,
  permissionVersion: doc.permissionVersion,
});

/** All of the staff. */
export async function findStaff(store: Store): Promise<Person[]> {
  const docs = await personModel(store.connection).collection.find<PersonDoc>({ kind: 'staff' }).toArray();
  return docs.map((doc) => personOf(doc, null));
}

export const findMembers = (store: Store, companyId: string): Promise<PersonDoc[]> =>
  personModel(store.connection).collection.find<PersonDoc>({ companyId }).sort({ name: 1 }).toArray();

/** Sets what a person may set about themselves; rights are never among it. */
export async function updateOwnData(store: Store, id: string, change: { locale: Locale }): Promise<void> {
  await personModel(store.connection).collection.updateOne(
    { _id: id as never },
    { $set: { ...change, updatedAt: new Date() } },
  );
}

/** Replaces the addresses that were read at `rev`; false when somebody else has replaced them since. */
export async function replaceAddresses(
  store: Store,
  id: string,
  rev: number,
  addresses: readonly SavedAddressDoc[],
): Promise<boolean> {
  const { matchedCount } = await personModel(store.connection).collection.updateOne(
    // People who were kept before addresses had a rev have none.
    { _id: id as never, addressesRev: rev === 0 ? { $in: [0, null] } : rev },
    { $set: { addresses, addressesRev: rev + 1, updatedAt: new Date() } },
  );
  return matchedCount === 1;
}

/** Changes rights and raises `permissionVersion`; the caller tells caches and sockets. Null when there is no such person. */
export const changeRights = (
  store: Store,
  id: string,
  rights: Partial<Pick<PersonDoc, 'kind' | 'roles' | 'companyId' | 'companyRole' | 'groupId'>>,
): Promise<PersonDoc | null> =>
  personModel(store.connection).collection.findOneAndUpdate(
    { _id: id as never },
    { $set: { ...rights, updatedAt: new Date() }, $inc: { permissionVersion: 1 } },
    { returnDocument: 'after' },
  ) as Promise<PersonDoc | null>;
