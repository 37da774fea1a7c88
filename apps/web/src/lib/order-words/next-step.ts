import { shipmentBackWhy } from '#lib/components/offer-form/shipment-label.ts';
import { listed, money, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderView } from '@orderdesk/contract';
import { isUndelivered } from '@orderdesk/domain';
import { parcelsAhead } from './parcels-ahead.ts';

type Going = Pick<
  OrderView,
  'open' | 'stage' | 'path' | 'payment' | 'currency' | 'offers' | 'delivery' | 'shipments' | 'queues'
>;

/**
 * What comes next for the customer: what waits for them first, then the next step of the way, unless that is another of each parcel
 * (`parcelsAhead`). Null once it has ended, but that nothing could be delivered.
 */
export function nextStep(order: Going): string | null {
  const { open, stage, path, payment, currency, offers, delivery, shipments, queues } = order;
  if (isUndelivered(shipments)) return undelivered(order);
  if (!open) return null;
  // A rest of what is paid at the door, or by invoice, is paid as the whole was to be.
  const ahead = payment?.method !== 'cod' && payment?.method !== 'credit';
  if (payment?.standing === 'part' && ahead && delivery.estimate.kind !== 'none')
    return m.order_next_rest({ amount: money(payment.outstanding, currency) });
  const unpaid = payment?.standing === 'open' || payment?.standing === 'part';
  if (payment && unpaid && delivery.estimate.kind === 'waiting')
    return m.order_next_payment({ amount: money(payment.outstanding, currency) });
  const delivered = delivery.estimate.kind === 'delivered';
  // What the carrier did not collect is collected by nobody any more.
  if (payment && delivered && payment.standing === 'part' && payment.method === 'cod')
    return m.order_next_rest_cash({ amount: money(payment.outstanding, currency) });
  if (payment && delivered && ['on-account', 'part'].includes(payment.standing))
    return m.order_next_account({ amount: money(payment.outstanding, currency) });
  // Who has told us of a problem waits for us, not we for them.
  const isHeard = queues.includes('problem') || queues.includes('waiting-customer');
  if (!isHeard && offers.some(({ event, allowed }) => allowed && event === 'confirmReceipt'))
    return m.order_next_receipt();
  if (parcelsAhead(order, new Date(0)).length > 0) return null;
  const next = path.find(({ state }) => state === 'ahead');
  // What is left open comes before the end: its stage says what is being settled.
  if (next && next === path.at(-1)) {
    if (payment && payment.toRefund > 0)
      return m.order_next_give_back({ amount: money(payment.toRefund, currency) });
    if (stage.tone === 'warn' || stage.tone === 'bad') return null;
  }
  return next ? m.order_next({ step: t(next.label) }) : null;
}

/** Why nothing of the order came, and that nothing more will. */
function undelivered({ shipments }: Pick<OrderView, 'shipments'>): string {
  const whys = [...new Set(shipments.flatMap((parcel) => shipmentBackWhy(parcel) ?? []))];
  return m.order_undelivered({ why: whys.length > 0 ? listed(whys) : m.shipment_returning() });
}
