import { money } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderView } from '@orderdesk/contract';

type Collecting = Partial<Pick<OrderView, 'cashToCollect' | 'currency'>>;
type Sent = Collecting & { readonly delivery?: Pick<OrderView['delivery'], 'method'> };

/** What is still to be collected with a parcel, written out; null where nothing is. */
export function cashOf({ cashToCollect, currency }: Collecting, parcelId: string): string | null {
  const cash = cashToCollect?.find(({ shipmentId }) => shipmentId === parcelId);
  return cash ? money(cash.amount, currency) : null;
}

/** Events by which a parcel leaves the house: what is not collected then, or not asked of the carrier, is not collected at all. */
const LETS_GO: readonly string[] = ['ship', 'sendAgain', 'handOver'];

/** What whoever lets a parcel go has to know before they do: who collects how much for it. Null where nobody has to. */
export function cashBefore(
  event: string,
  parcel: { readonly id: string } | null,
  order: Sent,
): string | null {
  const amount = parcel && LETS_GO.includes(event) ? cashOf(order, parcel.id) : null;
  if (amount === null) return null;
  return order.delivery?.method === 'pickup'
    ? m.form_collect_first({ amount })
    : m.form_carrier_collects({ amount });
}
