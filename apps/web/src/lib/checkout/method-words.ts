import { m } from '#lib/paraglide/messages.js';
import type { DeliveryMethod, PaymentMethod } from '@orderdesk/domain';

type Words = { readonly name: () => string; readonly hint: () => string };

export const PAYMENT_WORDS: Record<PaymentMethod, Words> = {
  cod: { name: () => m.payment_cod(), hint: () => m.payment_cod_hint() },
  credit: { name: () => m.payment_credit(), hint: () => m.payment_credit_hint() },
  wechat: { name: () => m.payment_wechat(), hint: () => m.payment_online_hint() },
  alipay: { name: () => m.payment_alipay(), hint: () => m.payment_online_hint() },
  unionpay: { name: () => m.payment_unionpay(), hint: () => m.payment_online_hint() },
};

export const DELIVERY_WORDS: Record<DeliveryMethod, () => string> = {
  standard: () => m.delivery_standard(),
  express: () => m.delivery_express(),
  pickup: () => m.delivery_pickup(),
};
