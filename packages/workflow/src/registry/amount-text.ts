import { formatMoney, type OrderFacts, type Text } from '@orderdesk/domain';

/** Of facts that do not name it: the shop's own. */
export const CURRENCY = 'CNY';

/** Minor units of an order as people read them: `5000000` → `¥50,000.00`. */
export function amountText(minor: number, { currency = CURRENCY }: Pick<OrderFacts, 'currency'>): Text {
  return { zh: formatMoney(minor, currency, 'zh'), en: formatMoney(minor, currency, 'en') };
}
