import { formatMoney } from './money.ts';
import type { Customer, Finding, Order } from './order.ts';
import { orderMoney } from './order-money.ts';

type Found = Parameters<typeof orderMoney>[0] & Pick<Order, 'findings' | 'totals'>;

/**
 * What the machine has to say about an order now: what its checks found when it was placed or changed last, and what is wrong with
 * the money as it stands. Of an order that has ended (`open` false) only the money is still of
 * any concern. What people wrote is no finding, however it was kept before.
 */
export function currentFindings(order: Found, open = true): readonly Finding[] {
  const money = paymentFinding(order);
  const now = money ? [money] : [];
  if (!open) return now;
  const found = order.findings.filter(({ kind, facts }) => kind !== 'payment' && !isWritten(kind, facts));
  return [...found, ...now];
}

/** Anybody may register under any name: until somebody has looked, whoever decides on an order has to know. */
export function companyFinding({ unverified }: Pick<Customer, 'unverified'>): Finding[] {
  if (!unverified) return [];
  const { resembles, turnedAway } = unverified;
  return [
    {
      kind: 'customer-data',
      severity: turnedAway ? 'block' : 'warn',
      text: turnedAway
        ? {
            zh: '这家公司未能核实，已不予确认：客户资料里有原因',
            en: 'This company was turned away: it could not be confirmed; why stands with the customer',
          }
        : resembles
          ? {
              zh: `新注册的公司，尚未核实；名称与已有客户“${resembles}”相近`,
              en: `New company, not confirmed yet; its name can be taken for “${resembles}”`,
            }
          : { zh: '新注册的公司，尚未核实', en: 'New company, not confirmed yet' },
      facts: { field: 'company', resembles, ...(turnedAway && { turnedAway }) },
    },
  ];
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
