import { formatMoney } from './money.ts';
import type { Finding, Payment } from './order.ts';

/**
 * By how much what came in is off what was due, minor units: above zero too much, below too little. Zero as long as nothing came in,
 * and once the money was given back. What came in for an order that is off is too much as a whole.
 */
export function paymentDifference({ status, received }: Payment, total: number): number {
  if (status === 'refunded' || received === 0) return 0;
  return status === 'void' ? received : received - total;
}

/** The difference as finance reads it among the findings; null when the amounts agree. */
export function paymentFinding(payment: Payment, total: number, currency: string): Finding | null {
  const difference = paymentDifference(payment, total);
  if (difference === 0) return null;
  const { received } = payment;
  const say = (locale: 'zh' | 'en') => ({
    by: formatMoney(Math.abs(difference), currency, locale),
    got: formatMoney(received, currency, locale),
    due: formatMoney(total, currency, locale),
  });
  const [zh, en] = [say('zh'), say('en')];
  return {
    kind: 'payment',
    severity: 'warn',
    text: {
      zh: `${difference > 0 ? '多收' : '少收'} ${zh.by}：应收 ${zh.due}，实收 ${zh.got}`,
      en: `${en.by} too ${difference > 0 ? 'much' : 'little'}: ${en.due} due, ${en.got} received`,
    },
    facts: { total, received, difference, currency },
  };
}
