import { money, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderView } from '@orderdesk/contract';

type Going = Pick<OrderView, 'open' | 'path' | 'payment' | 'currency' | 'offers' | 'delivery'>;

/** What comes next for the customer: what waits for them first, then the next step of the way. Null once it has ended. */
export function nextStep({ open, path, payment, currency, offers, delivery }: Going): string | null {
  if (!open) return null;
  // A rest of what is paid at the door, or by invoice, is paid as the whole was to be.
  const ahead = payment?.method !== 'cod' && payment?.method !== 'credit';
  if (payment?.standing === 'part' && ahead && delivery.estimate.kind !== 'none')
    return m.order_next_rest({ amount: money(payment.outstanding, currency) });
  const unpaid = payment?.standing === 'open' || payment?.standing === 'part';
  if (payment && unpaid && delivery.estimate.kind === 'waiting')
    return m.order_next_payment({ amount: money(payment.outstanding, currency) });
  const delivered = delivery.estimate.kind === 'delivered';
  if (payment && delivered && payment.standing === 'on-account')
    return m.order_next_account({ amount: money(payment.outstanding, currency) });
  if (offers.some(({ event, allowed }) => allowed && event === 'confirmReceipt'))
    return m.order_next_receipt();
  const next = path.find(({ state }) => state === 'ahead');
  return next ? m.order_next({ step: t(next.label) }) : null;
}
