import {
  accepted,
  allocate,
  areGoodsGone,
  isOff,
  nearestFirst,
  type Order,
  type Refusal,
  refuse,
  refused,
  type Result,
  type Shipment,
} from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { readStock } from '../stock/read-stock.ts';
import { atFormField } from './at-form-field.ts';
import { parcelCode } from './codes-on-its-way.ts';
import { idsOfNow } from './ids-of-now.ts';

/** A parcel whose goods have to be taken from stock once more if they are to be sent. */
export const isGone = (parcel: Shipment): boolean => parcel.step === 'returning' && areGoodsGone(parcel);

/**
 * The parcels that bring once more what was in one that is lost or damaged, on the stock as it is now: from where it came, or from
 * warehouses that send nothing else of this order, so that each line is held once in a place. Refuses `stock.insufficient`.
 */
export async function replacementFor(
  core: Core,
  order: Order,
  { id: lost, warehouseId: from, lines }: Shipment,
): Promise<Result<readonly Shipment[]>> {
  const stock = await readStock(
    core,
    lines.map(({ productId }) => productId),
  );
  const busy = order.shipments.filter((parcel) => parcel.id !== lost && !isOff(parcel));
  const isTaken = (id: string) => busy.some(({ warehouseId }) => warehouseId === id);
  const warehouses = nearestFirst(
    core.reference.warehouses.map(({ _id: id, ...warehouse }) => ({ id, ...warehouse })),
    order.address,
  ).filter(({ id }) => !isTaken(id) || id === from);
  const allocation = allocate(
    lines,
    stock.filter(({ warehouseId }) => warehouses.some(({ id }) => id === warehouseId)),
    warehouses,
  );
  if (!allocation.ok) return refused(tooLittle());
  const ids = idsOfNow(
    's',
    core.clock.now(),
    order.shipments.map(({ id }) => id),
  );
  return accepted(
    allocation.parcels.map((parcel) => ({
      ...parcel,
      id: ids(),
      replaces: lost,
      step: 'allocated',
      carrier: null,
      tracking: null,
      shippedAt: null,
      deliveredAt: null,
    })),
  );
}

const tooLittle = (): Refusal =>
  refuse('stock.insufficient', {
    zh: '库存不够补发：请清点，从订单中扣除',
    en: 'There is not enough in stock for a replacement: count it in, the order then costs less by it',
  });

const SAME_NUMBER = {
  zh: '这是丢失或损坏的包裹的运单号：请填写新的运单号',
  en: 'This is the number of the parcel that was lost or damaged: give the new one',
};

/** What goes out now cannot go under the number of a parcel of the order that was lost (`workflow.form`, beside `tracking`). */
export function underLostNumber(
  { shipments }: Order,
  effects: readonly Effect[],
  { type, data }: WorkflowEvent,
): Refusal | null {
  if (!effects.some((effect) => effect.type === 'moveShipment' || effect.type === 'correctTracking'))
    return null;
  const { tracking, shipmentId } = data;
  if (typeof tracking !== 'string') return null;
  const code = parcelCode(tracking);
  const lost = shipments.some(
    (parcel) =>
      parcel.id !== shipmentId && areGoodsGone(parcel) && parcelCode(parcel.tracking ?? '') === code,
  );
  return lost ? atFormField(type, 'tracking', 'lost', SAME_NUMBER) : null;
}
