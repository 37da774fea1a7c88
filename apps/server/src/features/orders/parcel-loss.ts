import { type Order, type ParcelLoss, sharesOf, type Shipment } from '@orderdesk/domain';
import type { Effect } from '@orderdesk/workflow';
import type { OrderDraft } from './order-draft.ts';

/** What rules ask of a parcel that comes back, for what is lost of it. */
export const parcelLoss = (
  order: Order,
  { id, worker, lines }: Pick<Shipment, 'id' | 'worker' | 'lines'>,
): ParcelLoss => ({
  ...(worker && { worker: worker.id }),
  lostBefore: lostBefore(order, id),
  worth: sharesOf({ lines }, order.lines, ({ total }) => total).reduce(
    (sum, share) => sum + Math.round(share),
    0,
  ),
  pieces: Object.fromEntries(lines.map(({ lineId, quantity }) => [lineId, quantity])),
});

/** How many parcels were lost before this one whose goods it brings once more. */
function lostBefore({ shipments }: Pick<Order, 'shipments'>, id: string): number {
  const { replaces } = shipments.find((parcel) => parcel.id === id) ?? {};
  return replaces === undefined ? 0 : 1 + lostBefore({ shipments }, replaces);
}

/** Managers are told whenever less comes back of a parcel than went out. */
export const tellLoss = ({ stock }: OrderDraft): Effect[] =>
  stock.some((moved) => moved.kind === 'return' && moved.sellable < moved.quantity)
    ? [
        {
          type: 'notifyStaff',
          runs: 'outbox',
          params: { roles: ['manager'], template: 'parcel.lost' },
        },
      ]
    : [];
