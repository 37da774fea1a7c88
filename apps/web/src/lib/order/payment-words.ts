import { m } from '#lib/paraglide/messages.js';
import type { PaymentMethod } from '@orderdesk/domain';

const METHODS: Record<PaymentMethod, () => string> = {
  wechat: () => m.desk_pay_wechat(),
  alipay: () => m.desk_pay_alipay(),
  unionpay: () => m.desk_pay_unionpay(),
  cod: () => m.desk_pay_cod(),
  credit: () => m.desk_pay_credit(),
};
export const PAYMENT_WORDS = Object.keys(METHODS) as PaymentMethod[];
export const paymentWord = (method: PaymentMethod): string => METHODS[method]();
