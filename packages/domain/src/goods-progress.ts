import { isOff, type Order, type Shipment, shipmentRank } from './order.ts';

/** How far goods can be that people follow on an order's way. */
export const GOODS_STEPS = ['picking', 'packed', 'shipped', 'delivered'] as const;
export type GoodsStep = (typeof GOODS_STEPS)[number];

/** Parcels that have come so far; `at` when the first of them did, null where that is not kept. */
export type GoodsReached = { readonly count: number; readonly at: string | null };

/** How far the goods of an order are, parcel by parcel; `of` leaves out what will not come. */
export type GoodsProgress = {
  readonly of: number;
  readonly reached: Readonly<Record<GoodsStep, GoodsReached>>;
};

type Parcel = Pick<Shipment, 'step' | 'pickedAt' | 'packedAt' | 'shippedAt' | 'deliveredAt' | 'back'>;

const TIMES: Readonly<Record<GoodsStep, (parcel: Parcel) => string | null>> = {
  picking: ({ pickedAt = null }) => pickedAt,
  packed: ({ packedAt = null }) => packedAt,
  shipped: ({ shippedAt }) => shippedAt,
  delivered: ({ deliveredAt }) => deliveredAt,
};

/** Where the goods of an order are: the one place that path, next step and estimate ask. */
export function goodsProgress(shipments: readonly Parcel[]): GoodsProgress {
  const parcels = shipments.filter((parcel) => !isOff(parcel));
  const reached = (step: GoodsStep): GoodsReached => {
    // What comes back was on its way: nothing takes an order back along its path.
    const there = parcels.filter(
      (parcel) =>
        shipmentRank(parcel.step) >= shipmentRank(step) ||
        (parcel.step === 'returning' && step === 'shipped'),
    );
    const times = there.flatMap((parcel) => TIMES[step](parcel) ?? []);
    return { count: there.length, at: times.toSorted()[0] ?? null };
  };
  return {
    of: parcels.length,
    reached: {
      picking: reached('picking'),
      packed: reached('packed'),
      shipped: reached('shipped'),
      delivered: reached('delivered'),
    },
  };
}

/** Parcels that did not reach their customer, and of which it is open what becomes of them. */
export function goodsReturning(shipments: readonly Parcel[]): GoodsReached {
  const back = shipments.filter(({ step }) => step === 'returning');
  return { count: back.length, at: back.flatMap((parcel) => parcel.back?.at ?? []).toSorted()[0] ?? null };
}

/** Whether everything stands there for its customer to collect, or has been collected. */
export function isReadyToCollect({ delivery, shipments }: Pick<Order, 'delivery' | 'shipments'>): boolean {
  const { of, reached } = goodsProgress(shipments);
  return delivery.method === 'pickup' && of > 0 && reached.packed.count === of;
}

/** Whether the order is off: it had parcels, and none of them will come. */
export const isCalledOff = (shipments: readonly Pick<Shipment, 'step'>[]): boolean =>
  shipments.length > 0 && shipments.every(isOff);

/**
 * Whether goods are on their way to the customer, or will be: neither there, nor called off, nor on their way back. Before there are
 * parcels everything is still to come.
 */
export const isStillToCome = (shipments: readonly Pick<Shipment, 'step'>[]): boolean =>
  shipments.length === 0 || shipments.some(stillComes);

/** Whether nothing of the order could be delivered: what was sent did not arrive, and nothing more will come. */
export const isUndelivered = (shipments: readonly Pick<Shipment, 'step'>[]): boolean =>
  isCalledOff(shipments) && shipments.some(({ step }) => step === 'returned');

/** Whether what was in a parcel does not come back, or not whole: it can only be taken from stock once more, not sent again. */
export const areGoodsGone = ({ back }: Pick<Shipment, 'back'>): boolean =>
  back?.why === 'lost' || back?.why === 'damaged';

/** Whether this parcel is still to reach its customer. */
export const stillComes = (parcel: Pick<Shipment, 'step'>): boolean =>
  !isOff(parcel) && parcel.step !== 'delivered' && parcel.step !== 'returning';

/** Everything that was to come has come; when the last of it did. Null as long as something is still to come, or nothing is. */
export function deliveredAt(shipments: readonly Parcel[]): string | null {
  const { of, reached } = goodsProgress(shipments);
  if (of === 0 || reached.delivered.count < of) return null;
  const times = shipments.flatMap(({ step, deliveredAt: at }) => (step === 'delivered' && at ? [at] : []));
  return times.toSorted().at(-1) ?? null;
}
