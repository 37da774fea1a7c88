import { foundIn } from './missing-goods.ts';
import { hasNotLeft, type Line, type Order, type ParcelLine, type Shipment } from './order.ts';

/** Goods in somebody's hands, named as they were ordered: their line may be gone from the order. */
export type HeldLine = ParcelLine & Pick<Line, 'sku' | 'name' | 'unit'>;

/**
 * Goods that stand picked or packed and will not be sent: cancelled, called off, sent by another warehouse after a change, or too much
 * for what their parcel is to hold from now on (`opened`; `packed`: it was packed already), which goes on only then. Their stock is free from that moment (`at`), so they
 * have to be on their shelves soon. `done`: who put them there; null until then.
 */
export type PutBack = {
  readonly shipmentId: string;
  readonly warehouseId: string;
  readonly at: string;
  readonly lines: readonly HeldLine[];
  readonly opened?: true;
  readonly packed?: true;
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
  return named(foundIn(parcel), ordered);
}

/** The lines of a parcel, named as they were ordered. */
export const named = (lines: readonly ParcelLine[], ordered: readonly Line[]): readonly HeldLine[] =>
  lines.flatMap((part) => {
    const line = ordered.find(({ id }) => id === part.lineId);
    return line ? [{ ...part, sku: line.sku, name: line.name, unit: line.unit }] : [];
  });

/** What is too much in a parcel that was begun before its goods became others. */
function tooMuch({ step, lines, begun = [] }: Parcel): readonly HeldLine[] {
  if (step !== 'allocated') return [];
  return begun.flatMap((held) => {
    const keeps = lines.find(({ lineId }) => lineId === held.lineId)?.quantity ?? 0;
    return held.quantity > keeps ? [{ ...held, quantity: held.quantity - keeps }] : [];
  });
}

/** `after`, with what was in hand of those parcels of `before` that will not be sent any more, and what is too much in those that will. */
export function withPutBack(before: Order, after: Order, at: string): Order {
  const kept = new Map(after.shipments.map((shipment) => [shipment.id, shipment]));
  const gone = before.shipments.filter(hasNotLeft).flatMap((shipment): PutBack[] => {
    const lines = inHand(shipment, before.lines);
    const still = kept.get(shipment.id);
    if (!lines || lines.length === 0 || (still && still.step !== 'cancelled')) return [];
    const { id: shipmentId, warehouseId, worker = null } = shipment;
    return [{ shipmentId, warehouseId, at, lines, worker, done: null }];
  });
  const known = after.putBack ?? [];
  const opened = after.shipments.flatMap((shipment): PutBack[] => {
    const lines = tooMuch(shipment);
    if (lines.length === 0) return [];
    const { id: shipmentId, warehouseId, worker = null } = shipment;
    const due = known.find((goods) => goods.shipmentId === shipmentId && isDue(goods));
    const isKnown = due !== undefined && JSON.stringify(due.lines) === JSON.stringify(lines);
    const was = before.shipments.find(({ id }) => id === shipmentId);
    const packed = was?.step === 'packed' || due?.packed ? { packed: true as const } : {};
    return [
      isKnown ? due : { shipmentId, warehouseId, at, lines, opened: true, ...packed, worker, done: null },
    ];
  });
  // What a parcel was to give back is said anew by each change of it.
  const now = [...gone, ...opened];
  const others = known.filter(
    (goods) =>
      !isDue(goods) || (!goods.opened && !now.some(({ shipmentId }) => shipmentId === goods.shipmentId)),
  );
  const fresh = now.filter((goods) => !known.includes(goods));
  if (fresh.length === 0 && others.length + now.length === known.length) return after;
  const earlier = others.filter((goods) => isDue(goods) || known.length < KEPT);
  return { ...after, putBack: [...earlier, ...now] };
}

/** The order once the goods of a parcel are back on their shelves; what was too much in it is no longer in it. */
export function withGoodsBack(order: Order, shipmentId: string, done: NonNullable<PutBack['done']>): Order {
  const due = toPutBack(order).filter((goods) => goods.shipmentId === shipmentId);
  const back = new Map(
    due.flatMap(({ lines }) => lines.map((line) => [line.lineId, line.quantity] as const)),
  );
  const left = (begun: readonly HeldLine[]) =>
    begun.flatMap((held) => {
      const quantity = held.quantity - (back.get(held.lineId) ?? 0);
      return quantity > 0 ? [{ ...held, quantity }] : [];
    });
  return {
    ...order,
    shipments: order.shipments.map((parcel) =>
      parcel.id === shipmentId && parcel.begun ? { ...parcel, begun: left(parcel.begun) } : parcel,
    ),
    putBack: (order.putBack ?? []).map((goods) => (due.includes(goods) ? { ...goods, done } : goods)),
  };
}

const isDue = ({ done }: PutBack): boolean => done === null;

/** What has not been put back yet. */
export const toPutBack = ({ putBack = [] }: Pick<Order, 'putBack'>): readonly PutBack[] =>
  putBack.filter(isDue);
