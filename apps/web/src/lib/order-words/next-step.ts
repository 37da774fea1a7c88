import { money, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderView } from '@orderdesk/contract';

type Going = Pick<OrderView, 'open' | 'path' | 'payment' | 'currency' | 'offers'>;

/** What comes next for the customer: what waits for them first, then the next step of the way. Null once it has ended. */
export function nextStep({ open, path, payment, currency, offers }: Going): string | null {
  if (!open) return null;
  const begun = path.some(({ id, state }) => id === 'picking' && (state === 'done' || state === 'current'));
  const inAdvance = payment?.standing === 'open' || payment?.standing === 'part';
  if (payment && inAdvance && !begun)
    return m.order_next_payment({ amount: money(payment.outstanding, currency) });
  if (offers.some(({ event, allowed }) => allowed && event === 'confirmReceipt'))
    return m.order_next_receipt();
  const next = path.find(({ state }) => state === 'ahead');
  return next ? m.order_next({ step: t(next.label) }) : null;
}
