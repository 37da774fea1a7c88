import type { PaymentMethod } from '@orderdesk/domain';
import type { CompanyDoc, GroupDoc } from '@orderdesk/store';

const USUAL: readonly PaymentMethod[] = ['wechat', 'alipay', 'unionpay', 'cod'];

/** How this customer may pay: by their group's terms, else the usual ways. Credit only for a company that was given some. */
export function paymentMethodsOf(company: CompanyDoc | null, group: GroupDoc | null): PaymentMethod[] {
  const terms = group ? group.paymentMethods : USUAL;
  const hasCredit = company !== null && company.creditLimit !== null;
  return terms.filter((method) => method !== 'credit' || hasCredit);
}
