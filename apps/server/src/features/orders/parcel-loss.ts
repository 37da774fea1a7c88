import type { Order, ParcelLoss, Shipment } from '@orderdesk/domain';
import type { Effect } from '@orderdesk/workflow';
import type { OrderDraft } from './order-draft.ts';

/** What rules ask of a parcel that comes back, for what is lost of it. */
export const parcelLoss = (
  order: Order,
  { id, worker, lines }: Pick<Shipment, 'id' | 'worker' | 'lines'>,
): ParcelLoss => ({
  ...(worker && { worker: worker.id }),
  lostBefore: lostBefore(order, id),
  worth: lines.reduce((sum, { lineId, quantity }) => {
    const line = order.lines.find((each) => each.id === lineId);
    const pieces = line ? line.quantity * line.unit.per : 0;
    return line && pieces > 0 ? sum + Math.round((line.total * quantity) / pieces) : sum;
  }, 0),
  pieces: Object.fromEntries(lines.map(({ lineId, quantity }) => [lineId, quantity])),
});

/** How many parcels were lost before this one whose goods it brings once more. */
function lostBefore({ shipments }: Order, id: string): number {
  const { replaces } = shipments.find((parcel) => parcel.id === id) ?? {};
  return replaces === undefined ? 0 : 1 + lostBefore({ shipments } as Order, replaces);
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
