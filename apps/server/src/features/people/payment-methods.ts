import { creditLeft, type PaymentMethod, type Person } from '@orderdesk/domain';
import { type CompanyDoc, findCompany, findGroup, type GroupDoc, type Store } from '@orderdesk/store';

const USUAL: readonly PaymentMethod[] = ['wechat', 'alipay', 'unionpay', 'cod'];

/** What can be collected without a payment gateway. The online methods are offered where one is set up, and only there. */
export const OFFLINE_METHODS: readonly PaymentMethod[] = ['cod', 'credit'];

/**
 * How this customer may pay: by their group's terms, else the usual ways, of those this installation can collect. Credit only for a
 * company that was given some and is not in doubt, and as long as some of it is left.
 */
export function paymentMethodsOf(
  company: CompanyDoc | null,
  group: GroupDoc | null,
  collected: readonly PaymentMethod[] = OFFLINE_METHODS,
): PaymentMethod[] {
  const terms = group ? group.paymentMethods : USUAL;
  const hasCredit = company !== null && !company.unverified && (creditLeft(company) ?? 0) > 0;
  return terms.filter((method) => collected.includes(method) && (method !== 'credit' || hasCredit));
}

/** The same, read from the database. */
export async function paymentMethodsFor(
  store: Store,
  person: Person,
  collected: readonly PaymentMethod[] = OFFLINE_METHODS,
): Promise<PaymentMethod[]> {
  const [company, group] = await Promise.all([
    person.companyId ? findCompany(store, person.companyId) : null,
    person.groupId ? findGroup(store, person.groupId) : null,
  ]);
  return paymentMethodsOf(company, group, collected);
}
