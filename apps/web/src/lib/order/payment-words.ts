import { m } from '#lib/paraglide/messages.js';
import type { PaymentMethod, PaymentStatus } from '@orderdesk/domain';
import type { UiTone } from '@orderdesk/ui';

const METHODS: Record<PaymentMethod, () => string> = {
  wechat: () => m.desk_pay_wechat(),
  alipay: () => m.desk_pay_alipay(),
  unionpay: () => m.desk_pay_unionpay(),
  cod: () => m.desk_pay_cod(),
  credit: () => m.desk_pay_credit(),
};
export const PAYMENT_WORDS = Object.keys(METHODS) as PaymentMethod[];
export const paymentWord = (method: PaymentMethod): string => METHODS[method]();

const STATUSES: Record<PaymentStatus, { word: () => string; tone: UiTone }> = {
  due: { word: () => m.desk_paid_due(), tone: 'warn' },
  paid: { word: () => m.desk_paid_paid(), tone: 'good' },
  refunded: { word: () => m.desk_paid_refunded(), tone: 'neutral' },
  void: { word: () => m.desk_paid_void(), tone: 'neutral' },
};
export const paymentStatus = (status: PaymentStatus): { word: string; tone: UiTone } => ({
  word: STATUSES[status].word(),
  tone: STATUSES[status].tone,
});
