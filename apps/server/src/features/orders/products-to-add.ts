import type { ProductsToAdd } from '@orderdesk/contract';
import { taxConvention } from '@orderdesk/domain';
import { may } from '@orderdesk/policy';
import type { OrderDoc } from '@orderdesk/store';
import { refusedAs } from '../../http/problem.ts';
import type { QuoteDeps } from '../cart/quote-sources.ts';
import { suggestProducts } from '../catalogue/suggest-products.ts';
import type { Reader } from './order-rights.ts';

/**
 * What could be added to an order for these words: whoever looks sees what its customer would pay, by the function that prices their cards
 * and carts, and whether it can be had. For those who may read the order's money; others are refused.
 */
export function findToAdd(
  { catalogue, clock, sales }: QuoteDeps,
  { ability }: Reader,
  doc: OrderDoc,
  words: string,
): ProductsToAdd {
  if (!may(ability, 'read', 'Order', doc, 'totals')) throw refusedAs('access.forbidden');
  const { groupId, accountKind } = doc.customer;
  const prices = taxConvention(accountKind);
  const viewer = {
    ...{ groupId, prices },
    at: clock.now(),
    timeZone: sales.calendar.timezone,
    exactStock: may(ability, 'read', 'Stock'),
  };
  return { prices, products: suggestProducts(catalogue, words, viewer).products };
}
