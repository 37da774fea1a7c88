import type { CompanyView, MeView } from '@orderdesk/contract';
import type { Person } from '@orderdesk/domain';
import { type AppAbility, project } from '@orderdesk/policy';
import {
  type CompanyDoc,
  findBankAccount,
  findCompany,
  findGroup,
  findMembers,
  findPersonDoc,
  type PersonDoc,
} from '@orderdesk/store';
import type { AppDeps } from '../../http/app-deps.ts';
import { refusedAs } from '../../http/problem.ts';
import { paymentMethodsOf } from './payment-methods.ts';

/** What a person sees of themselves, their company and their terms; credit only where the policy shows it. */
export async function meView(
  { store, creditDays }: Pick<AppDeps, 'store' | 'creditDays'>,
  ability: AppAbility,
  me: Person,
): Promise<MeView> {
  const [doc, company, members, group] = await Promise.all([
    findPersonDoc(store, me.id),
    me.companyId ? findCompany(store, me.companyId) : null,
    me.companyId ? findMembers(store, me.companyId) : [],
    me.groupId ? findGroup(store, me.groupId) : null,
  ]);
  if (!doc) throw refusedAs('session.required');
  const payTo = company?.creditLimit ? (await findBankAccount(store))?.account : null;
  const days = (company && creditOf(company) !== null && creditDays?.()) || null;
  return {
    person: { ...me, roles: [...me.roles], locale: doc.locale },
    company: company && companyView(ability, company, members),
    group: group && { id: group._id, label: group.label, trusted: group.trusted },
    paymentMethods: me.kind === 'staff' ? [] : paymentMethodsOf(company, group),
    ...(payTo && { bankAccount: payTo }),
    ...(days !== null && { creditDays: days }),
    addresses: [...doc.addresses],
    addressesRev: doc.addressesRev ?? 0,
  };
}

/** What it may order on account by: nothing until it is confirmed, whatever was agreed before it was doubted. */
const creditOf = ({ unverified, creditLimit }: CompanyDoc): number | null =>
  unverified ? null : creditLimit;

function companyView(ability: AppAbility, company: CompanyDoc, members: readonly PersonDoc[]): CompanyView {
  const whole: CompanyView = {
    id: company._id,
    name: company.name,
    kind: company.kind,
    groupId: company.groupId,
    taxNumber: company.taxNumber,
    confirmed: company.unverified === undefined,
    creditLimit: creditOf(company),
    creditUsed: creditOf(company) === null ? null : company.creditUsed,
    members: members.map(({ _id, name, companyRole }) => ({ id: _id, name, role: companyRole ?? 'buyer' })),
  };
  const seen: Partial<CompanyView> = project(ability, 'Company', whole);
  return { ...whole, creditLimit: seen.creditLimit ?? null, creditUsed: seen.creditUsed ?? null };
}
