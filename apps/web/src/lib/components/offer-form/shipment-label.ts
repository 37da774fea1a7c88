import { dayAndTime, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ShipmentView } from '@orderdesk/contract';
import type { BackReason, DeliveryMethod } from '@orderdesk/domain';

const STEPS: Record<ShipmentView['step'], () => string> = {
  allocated: () => m.shipment_allocated(),
  picking: () => m.shipment_picking(),
  packed: () => m.shipment_packed(),
  returning: () => m.shipment_returning(),
  shipped: () => m.shipment_shipped(),
  delivered: () => m.shipment_delivered(),
  cancelled: () => m.shipment_cancelled(),
  returned: () => m.shipment_returned(),
};

const BACK: Record<BackReason, () => string> = {
  refused: () => m.shipment_back_refused(),
  undeliverable: () => m.shipment_back_undeliverable(),
  damaged: () => m.shipment_back_damaged(),
  lost: () => m.shipment_back_lost(),
};

/** Why a parcel did not reach its customer; null of any other. */
export const shipmentBackWhy = ({ back }: Pick<ShipmentView, 'back'>): string | null =>
  back ? BACK[back.why]() : null;

/** The same, with since when that is known. */
export const shipmentBack = ({ back }: Pick<ShipmentView, 'back'>): string | null =>
  back ? `${BACK[back.why]()} · ${dayAndTime(back.at)}` : null;

/** Where the goods are collected, nothing is on its way and nobody signs at the door. */
const COLLECTED: Partial<typeof STEPS> = {
  packed: () => m.shipment_ready(),
  delivered: () => m.shipment_collected(),
};

export const shipmentStep = (step: ShipmentView['step'], delivery?: DeliveryMethod): string =>
  ((delivery === 'pickup' ? COLLECTED[step] : undefined) ?? STEPS[step])();

type Replacing = Pick<ShipmentView, 'id' | 'replaces'>;

/** The parcels that bring once more what was in one that was lost or damaged. */
export const replacedBy = <T extends Replacing>({ id }: Replacing, all: readonly T[]): T[] =>
  all.filter(({ replaces }) => replaces === id);

/** The step of one of an order's parcels: what did not arrive was taken off the order, unless another parcel brings it. */
export const parcelStep = (
  parcel: Replacing & Pick<ShipmentView, 'step'>,
  all: readonly Replacing[],
  delivery: DeliveryMethod,
): string =>
  parcel.step === 'returned' && replacedBy(parcel, all).length > 0
    ? m.shipment_replaced()
    : shipmentStep(parcel.step, delivery);

/** When a parcel last moved: `发货时间 11月30日 09:05`; null before it has left. */
export function shipmentMoved(
  { shippedAt, deliveredAt }: Pick<ShipmentView, 'shippedAt' | 'deliveredAt'>,
  delivery: DeliveryMethod,
): string | null {
  if (deliveredAt) {
    const at = dayAndTime(deliveredAt);
    return delivery === 'pickup' ? m.parcel_collected({ at }) : m.parcel_delivered({ at });
  }
  return shippedAt ? m.parcel_shipped({ at: dayAndTime(shippedAt) }) : null;
}

/** `深圳仓 · 已发货 · 3 件 · SF1029…`: enough to tell parcels apart. */
export const shipmentLabel = ({ warehouse, step, lines, tracking }: ShipmentView): string =>
  [t(warehouse), shipmentStep(step), m.shipment_items({ count: lines.length }), tracking]
    .filter((part) => part !== null)
    .join(' · ');
