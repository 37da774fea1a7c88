import {
  accepted,
  type Address,
  expectedDelivery,
  formatMoney,
  type Order,
  refuse,
  refused,
  type Result,
  shippingPrice,
  taxConvention,
  totalOrder,
} from '@orderdesk/domain';
import { findProducts } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { salesTerms } from '../cart/sales-terms.ts';

/**
 * The order with another address, promised by the rules that made its first promise: counted from when it was placed. Its lines keep
 * the prices they were bought at. Refuses `delivery.country` and `delivery.unavailable` where nobody delivers, and
 * `change.price-differs` (facts.before, facts.after) where it would cost another total: that is for its customer to order.
 */
export async function readdressOrder(core: Core, order: Order, address: Address): Promise<Result<Order>> {
  const { currency, shipping: rules, calendar } = salesTerms(core);
  const { method } = order.delivery;
  const { goods, discount } = order.totals;
  const parcel = { goods: goods - discount, grams: await gramsOf(core, order), address };
  const price = shippingPrice(rules, method, parcel);
  if (!price.ok) return price;
  const prices = taxConvention(order.customer.accountKind);
  const charges = { currency, discount, shipping: price.value.shipping, prices };
  const totalled = totalOrder(order.lines, charges);
  if (!totalled.ok) return totalled;
  const after = totalled.value.totals.total;
  if (after !== order.totals.total) return refused(priceDiffers(order, after));
  const expected = expectedDelivery(calendar, rules, method, address, new Date(order.placedAt));
  if (!expected.ok) return expected;
  return accepted({
    ...order,
    address,
    delivery: { ...order.delivery, expectedAt: expected.value.toISOString() },
  });
}

/** What is in the parcels, by the catalogue as it is now; a product that is gone from it weighs nothing any more. */
async function gramsOf(core: Core, { lines }: Order): Promise<number> {
  const products = await findProducts(core.store, [...new Set(lines.map(({ productId }) => productId))]);
  const weights = new Map(products.map(({ _id, weightGrams }) => [_id, weightGrams]));
  return lines.reduce(
    (sum, { productId, quantity, unit }) => sum + (weights.get(productId) ?? 0) * quantity * unit.per,
    0,
  );
}

function priceDiffers({ totals: { total, currency } }: Order, after: number) {
  const say = (locale: 'zh' | 'en') => [
    formatMoney(after, currency, locale),
    formatMoney(total, currency, locale),
  ];
  const [zh, en] = [say('zh'), say('en')];
  return refuse(
    'change.price-differs',
    {
      zh: `寄到该地址合计 ${zh[0]}，本单是 ${zh[1]}，不能直接改地址：请取消后重新下单`,
      en: `To this address the order costs ${en[0]} instead of ${en[1]}, so the address cannot simply be changed: cancel it and order anew`,
    },
    { before: total, after },
  );
}
