import type { OrderView } from '@orderdesk/contract';
import { formatMoney, type Order, type Text } from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import { differenceView } from './difference.view.ts';
import { proposeFor } from './propose-for.ts';

/**
 * The change a customer asks for, beside the order as it stands now: an order may have changed since. Where it can no longer be made as
 * it was asked for, `outdated` says why.
 */
export async function requestView(
  core: Core,
  order: Order,
  forCustomer: boolean,
): Promise<OrderView['changeRequest']> {
  const { changeRequest, customer } = order;
  if (!changeRequest) return null;
  const { text, at, by, change, difference: seen } = changeRequest;
  if (!change || !seen) return { text, at, by, difference: null };
  const view = { text, at, by };
  const proposed = await proposeFor(core, order, change, forCustomer);
  if (!proposed.ok)
    return {
      ...view,
      difference: differenceView(seen, customer, forCustomer),
      outdated: proposed.refusal.text,
    };
  const { difference } = proposed.value;
  const [total, asked] = [difference.totals.after.total, change.total ?? order.totals.total];
  return {
    ...view,
    difference: differenceView(difference, customer, forCustomer),
    ...(total === asked ? {} : { outdated: comesTo(total, asked, order.totals.currency) }),
  };
}

function comesTo(total: number, asked: number, currency: string): Text {
  const say = (amount: number, locale: 'zh' | 'en') => formatMoney(amount, currency, locale);
  return {
    zh: `订单在申请之后有了变化：这样修改后合计 ${say(total, 'zh')}，申请时为 ${say(asked, 'zh')}`,
    en: `The order has changed since: with this it would come to ${say(total, 'en')}; it was ${say(asked, 'en')} when it was asked for`,
  };
}
