import { type Order, type Shipment, toPutBack } from '@orderdesk/domain';
import type { QueueDef, Stage } from '@orderdesk/workflow';
import { PUT_BACK_QUEUE } from '../workflows/queues.ts';

type Standing = {
  readonly queues: string[];
  /** The stations at which one warehouse has something of it. */
  readonly queuesAt: (warehouseId: string) => string[];
  /** When the first of its goods there came to each of those stations; not where nobody has begun with them. */
  readonly sinceAt: (warehouseId: string) => Readonly<Record<string, string>>;
};

/** When a parcel came to where it stands. */
const cameTo = ({ step, pickedAt, packedAt, shippedAt, back }: Shipment): string | null | undefined =>
  ({ picking: pickedAt, packed: packedAt, shipped: shippedAt, returning: back?.at })[step as string];

/**
 * Where an order stands: in the queues of its stages, but at the stations of its goods (`goods`) once for every parcel that is there,
 * as soon as its goods are worked on. So a parcel that is ahead of the others is on the list of whoever has to send it.
 */
export function whereItStands(
  order: Pick<Order, 'shipments' | 'putBack'>,
  defined: readonly QueueDef[],
  stages: readonly Pick<Stage, 'queue'>[],
): Standing {
  const named = stages.flatMap(({ queue }) => (queue === null ? [] : [queue]));
  const stations = defined.filter(({ goods }) => goods !== undefined);
  const isStation = (queue: string) => stations.some(({ id }) => id === queue);
  const atWork = named.some(isStation);
  const stationOf = ({ step }: Shipment) => stations.find(({ goods }) => goods === step)?.id ?? [];
  const isThere = (warehouseId: string | null) => (goods: { readonly warehouseId: string }) =>
    warehouseId === null || goods.warehouseId === warehouseId;

  const goodsAt = (warehouseId: string | null): string[] => [
    ...(atWork ? order.shipments.filter(isThere(warehouseId)).flatMap(stationOf) : []),
    ...(toPutBack(order).some(isThere(warehouseId)) ? [PUT_BACK_QUEUE.id] : []),
  ];
  const sinceAt = (warehouseId: string): Record<string, string> => {
    const parcels = order.shipments
      .filter(isThere(warehouseId))
      .flatMap((parcel) => [stationOf(parcel)].flat().map((id) => [id, cameTo(parcel)] as const));
    const back = toPutBack(order)
      .filter(isThere(warehouseId))
      .map(({ at }) => [PUT_BACK_QUEUE.id, at] as const);
    const known = [...parcels, ...back].flatMap(([id, at]) => (at ? [[id, at] as const] : []));
    // The earliest comes last, and stays.
    return Object.fromEntries(known.toSorted(([, a], [, b]) => b.localeCompare(a)));
  };
  return {
    queues: [...new Set([...named.filter((queue) => !isStation(queue)), ...goodsAt(null)])],
    queuesAt: (warehouseId) => [...new Set(goodsAt(warehouseId))],
    sinceAt,
  };
}
