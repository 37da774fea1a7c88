import type { Text } from './text.ts';
import { formatMoney } from './money.ts';
import { refuse, type Refusal } from './refusal.ts';

/**
 * What customers without a history may order: nobody who registered a minute ago takes a whole stock on trust. A setting of a customer
 * group; null is no limit.
 */
export type CustomerCaps = {
  /** Base units of one product in one order. */
  readonly quantityPerProduct: number | null;
  /** Minor units, of one order. */
  readonly orderAmount: number | null;
  /** Their own orders that are open and not paid; `SHARED_TIMES` as many may go to one telephone or address from all new accounts. */
  readonly openUnpaid: number | null;
  /** From so many orders that reached the warehouse on, the customer is known and none of this holds. At most five are counted. */
  readonly provenAfter: number;
};

/**
 * So many customers' unpaid orders may go to one telephone or address: neighbours and colleagues share one, and nobody is shut out by what a
 * stranger ordered in their name; more accounts than that are one customer's.
 */
export const SHARED_TIMES = 3;

/** For customers in no group, and until somebody decides otherwise. */
export const USUAL_CAPS: CustomerCaps = {
  quantityPerProduct: 200,
  orderAmount: 2_000_000,
  openUnpaid: 5,
  provenAfter: 3,
};

/**
 * What all unpaid orders of a customer without credit may come to, minor units, however well they are known: for groups where nobody has
 * said otherwise.
 */
export const USUAL_CEILING = 10_000_000;

/** What is left of the caps for one customer now; null where none hold. */
export type Allowance = Pick<CustomerCaps, 'quantityPerProduct' | 'orderAmount'> & {
  readonly ordersLeft: number | null;
  readonly openUnpaid: number | null;
  /** It is other new accounts' orders to the same telephone or address that leave none. */
  readonly isShared?: boolean;
  /** Of the ceiling, what may still be ordered before something is paid; not there for customers with credit, whose limit is that. */
  readonly unpaid?: { readonly ceiling: number; readonly left: number };
};

/** The most of one product, base units: never less than the least that can be ordered of it. */
export const mostOf = ({ quantityPerProduct }: Allowance, minimum: number): number | null =>
  quantityPerProduct === null ? null : Math.max(quantityPerProduct, minimum);

/** Why a customer's order of this total is not taken, and what would be; null when it is. */
export function overAllowance(allowance: Allowance, total: number, currency: string): Refusal | null {
  const { orderAmount, ordersLeft, openUnpaid, isShared, unpaid } = allowance;
  if (ordersLeft === 0)
    return refuse('customer.too-many-unpaid', isShared ? SHARED : tooManyUnpaid(openUnpaid ?? 0), {
      most: openUnpaid,
    });
  if (unpaid && total > unpaid.left) return overCeiling(unpaid, total, currency);
  if (orderAmount === null || total <= orderAmount) return null;
  const most = (locale: 'zh' | 'en') => formatMoney(orderAmount, currency, locale);
  return refuse(
    'customer.amount-capped',
    {
      zh: `新账户单笔订单最高 ${most('zh')}，请减少数量；完成最初几笔订单后不再限制`,
      en: `A new customer’s order may come to ${most('en')} at most: please take less. The limit ends after your first orders`,
    },
    { most: orderAmount, total },
  );
}

function overCeiling(
  { ceiling, left }: NonNullable<Allowance['unpaid']>,
  total: number,
  currency: string,
): Refusal {
  const say = (amount: number, locale: 'zh' | 'en') => formatMoney(amount, currency, locale);
  return refuse(
    'customer.unpaid-ceiling',
    {
      zh: `您的未付款订单合计最高 ${say(ceiling, 'zh')}，现在还可以下 ${say(left, 'zh')}。请减少数量，或先付清前面的订单`,
      en: `Your unpaid orders may come to ${say(ceiling, 'en')} together, and ${say(left, 'en')} of that is left: please take less, or pay for an earlier order first`,
    },
    { most: left, ceiling, total },
  );
}

const tooManyUnpaid = (most: number): Text => ({
  zh: `新账户最多可有 ${most} 张未付款的订单，请等前面的订单完成后再下单`,
  en: `A new customer may have ${most} unpaid orders at a time: please order again when one of them is settled`,
});

const SHARED: Text = {
  zh: '几个新账户用这个电话或地址下的订单都还没有付款：请换一个电话或地址，或联系我们',
  en: 'Several new accounts have unpaid orders to this telephone or address: please give another one, or contact us',
};
