import { day, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { QuoteView } from '@orderdesk/contract';
import { DELIVERY_NAMES, type DeliveryMethod, type PaymentMethod } from '@orderdesk/domain';

type Words = { readonly name: () => string; readonly hint: () => string };

const ON_COLLECTION: Words = {
  name: () => m.payment_on_collection(),
  hint: () => m.payment_on_collection_hint(),
};

const PAYMENT_WORDS: Record<PaymentMethod, Words> = {
  cod: { name: () => m.payment_cod(), hint: () => m.payment_cod_hint() },
  credit: { name: () => m.payment_credit(), hint: () => m.payment_credit_hint() },
  wechat: { name: () => m.payment_wechat(), hint: () => m.payment_online_hint() },
  alipay: { name: () => m.payment_alipay(), hint: () => m.payment_online_hint() },
  unionpay: { name: () => m.payment_unionpay(), hint: () => m.payment_online_hint() },
};

/** A way of payment in the words that fit the way of delivery: who collects the goods pays there, to nobody at the door. */
export const paymentWords = (payment: PaymentMethod, delivery: DeliveryMethod): Words =>
  payment === 'cod' && delivery === 'pickup' ? ON_COLLECTION : PAYMENT_WORDS[payment];

/** What a way of delivery is called, in the reader's language. */
export const deliveryName = (method: DeliveryMethod): string => t(DELIVERY_NAMES[method]);

/** When the goods are there in one way of delivery: flatly only where the address decides nothing any more. */
export function arrivesBy({ method, expectedAt, estimated }: QuoteView['delivery'][number]): string {
  const date = day(expectedAt);
  if (method === 'pickup') return m.checkout_collect_from({ date });
  return estimated ? m.checkout_arrives_estimated({ date }) : m.checkout_arrives({ date });
}
