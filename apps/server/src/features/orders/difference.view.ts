import type { OrderDifferenceView } from '@orderdesk/contract';
import { type Customer, type OrderDifference, taxConvention } from '@orderdesk/domain';

/**
 * A difference in the figures its reader is told everywhere else: customers as on every page of the shop, with tax or before it, the desk
 * before it. This is the only place that chooses: previews, requests and the history all come from here.
 */
export function differenceView(
  { told, totals, ...difference }: OrderDifference,
  customer: Pick<Customer, 'accountKind'>,
  forCustomer: boolean,
): OrderDifferenceView {
  const convention = forCustomer ? taxConvention(customer.accountKind) : 'before-tax';
  const view = { ...difference, convention, totals: forCustomer ? told : totals };
  return view as unknown as OrderDifferenceView;
}
