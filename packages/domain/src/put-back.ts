import { foundIn } from './missing-goods.ts';
import { hasNotLeft, type Line, type Order, type ParcelLine, type Shipment } from './order.ts';

/** Goods in somebody's hands, named as they were ordered: their line may be gone from the order. */
export type HeldLine = ParcelLine & Pick<Line, 'sku' | 'name' | 'unit'>;

/**
 * Goods that stand picked or packed and will not be sent: cancelled, called off, or sent by another warehouse after a change. Their
 * stock is free from that moment (`at`), so they have to be on their shelves soon. `done`: who put them there; null until then.
 */
export type PutBack = {
  readonly shipmentId: string;
  readonly warehouseId: string;
  readonly at: string;
  readonly lines: readonly HeldLine[];
  readonly worker: { readonly id: string; readonly name: string } | null;
  readonly done: { readonly at: string; readonly by: string } | null;
};

/** Kept for the warehouse to look at; older ones that are done stand in the history. */
const KEPT = 20;

type Parcel = Pick<Shipment, 'step' | 'lines' | 'begun' | 'missing'>;

/** What somebody has in their hands of a parcel that has not left; null when nobody has begun with it. */
export function inHand(parcel: Parcel, ordered: readonly Line[]): readonly HeldLine[] | null {
  const { step, begun } = parcel;
  if (step === 'allocated') return begun ?? null;
  if (step !== 'picking' && step !== 'packed') return null;
  return foundIn(parcel).flatMap((part) => {
    const line = ordered.find(({ id }) => id === part.lineId);
    return line ? [{ ...part, sku: line.sku, name: line.name, unit: line.unit }] : [];
  });
}

/** `after`, with what was in hand of those parcels of `before` that will not be sent any more. */
export function withPutBack(before: Order, after: Order, at: string): Order {
  const kept = new Map(after.shipments.map((shipment) => [shipment.id, shipment]));
  const gone = before.shipments.filter(hasNotLeft).flatMap((shipment): PutBack[] => {
    const lines = inHand(shipment, before.lines);
    const still = kept.get(shipment.id);
    if (!lines || lines.length === 0 || (still && still.step !== 'cancelled')) return [];
    const { id: shipmentId, warehouseId, worker = null } = shipment;
    return [{ shipmentId, warehouseId, at, lines, worker, done: null }];
  });
  if (gone.length === 0) return after;
  const all = after.putBack ?? [];
  const earlier = all.filter(({ done }) => done === null || all.length < KEPT);
  return { ...after, putBack: [...earlier, ...gone] };
}

/** What has not been put back yet. */
export const toPutBack = ({ putBack = [] }: Pick<Order, 'putBack'>): readonly PutBack[] =>
  putBack.filter(({ done }) => done === null);
