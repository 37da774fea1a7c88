import { hasNotLeft, type Order, type Shipment } from './order.ts';

type Cash = { readonly payment: Pick<Order['payment'], 'method'>; readonly shipments: readonly Shipment[] };

/**
 * The parcel with which the cash of an order on delivery is collected, once for the whole order: the one that left to collect it, else the
 * first of those that have not left. The same in every warehouse, so that two drivers never ask for it. Null where none does: it is paid
 * otherwise, or all that is left went without.
 */
export function cashParcel({ payment, shipments }: Cash): Shipment | null {
  if (payment.method !== 'cod') return null;
  return shipments.find(({ collects }) => collects !== undefined) ?? shipments.find(hasNotLeft) ?? null;
}
