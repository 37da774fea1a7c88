import { formatMoney } from './money.ts';
import type { Finding, Order } from './order.ts';
import { orderMoney } from './order-money.ts';

type Found = Parameters<typeof orderMoney>[0] & Pick<Order, 'findings' | 'totals'>;

/**
 * What the machine has to say about an order now: what its checks found, and what is wrong with the money as it stands. What
 * people wrote is no finding, however it was kept before.
 */
export function currentFindings(order: Found): readonly Finding[] {
  const found = order.findings.filter(({ kind, facts }) => kind !== 'payment' && !isWritten(kind, facts));
  const money = paymentFinding(order);
  return money ? [...found, money] : found;
}

/** Notes without facts were people's words, put among the findings by earlier versions. */
const isWritten = (kind: Finding['kind'], facts: Finding['facts']): boolean =>
  kind === 'note' && Object.keys(facts).length === 0;

/** Money that came in and does not agree with what is due; null when it does, and as long as nothing came in. */
export function paymentFinding(order: Omit<Found, 'findings'>): Finding | null {
  const { due, received, outstanding, toRefund } = orderMoney(order);
  if (received === 0 || received === due) return null;
  const { currency } = order.totals;
  const say = (locale: 'zh' | 'en') => (amount: number) => formatMoney(amount, currency, locale);
  const [zh, en] = [say('zh'), say('en')];
  return {
    kind: 'payment',
    severity: 'warn',
    text:
      toRefund > 0
        ? {
            zh: `待退 ${zh(toRefund)}：应收 ${zh(due)}，已收 ${zh(received)}`,
            en: `${en(toRefund)} to give back: ${en(due)} due, ${en(received)} received`,
          }
        : {
            zh: `还差 ${zh(outstanding)}：应收 ${zh(due)}，已收 ${zh(received)}`,
            en: `${en(outstanding)} still missing: ${en(due)} due, ${en(received)} received`,
          },
    facts: { due, received, outstanding, toRefund, currency },
  };
}
