import { count, listed, money } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CustomerCaps } from '@orderdesk/domain';

/** What the caps let a new customer do, in a sentence. */
export function capsWords(caps: CustomerCaps | null): string {
  if (!caps) return m.desk_caps_none();
  const { quantityPerProduct, orderAmount, openUnpaid, provenAfter } = caps;
  const limits = [
    ...(quantityPerProduct === null ? [] : [m.desk_caps_say_quantity({ count: count(quantityPerProduct) })]),
    ...(orderAmount === null ? [] : [m.desk_caps_say_amount({ amount: money(orderAmount) })]),
    ...(openUnpaid === null ? [] : [m.desk_caps_say_unpaid({ count: count(openUnpaid) })]),
  ];
  return limits.length === 0
    ? m.desk_caps_none()
    : m.desk_caps_say({ limits: listed(limits), orders: count(provenAfter) });
}
