import type { ParcelLoss } from './facts.ts';
import type { BackReason, Shipment } from './order.ts';

/** Everybody who had a parcel in their hands; of one from before that was kept, who put it together. */
export const handsOf = ({ hands, worker }: Pick<Shipment, 'hands' | 'worker'>): readonly string[] =>
  hands ?? (worker ? [worker.id] : []);

/** `by` has it in their hands too from now on. */
export const withHand = (parcel: Pick<Shipment, 'hands' | 'worker'>, by: string): readonly string[] => [
  ...new Set([...handsOf(parcel), by]),
];

/**
 * What it comes to when somebody counts a parcel that came back. `isWhole`: all of it can be sold again. `isOwn`: they had a hand in it (of
 * a loss: or said themselves that it did not arrive). Minor units: `lost`, and `alone`, what rests on their word, which their day bounds: what
 * is lost, and of their own parcel all of it.
 */
export type ParcelCount = {
  readonly isWhole: boolean;
  readonly isOwn: boolean;
  readonly lost: number;
  readonly alone: number;
};

export function parcelCount(
  { back, hands = [], reportedBy, goods = {} }: ParcelLoss & { readonly back?: BackReason },
  sellable: Readonly<Record<string, number>>,
  by: string,
): ParcelCount {
  const lines = Object.entries(goods);
  const isWhole = back !== 'lost' && lines.every(([lineId, { pieces }]) => (sellable[lineId] ?? 0) >= pieces);
  const isOwn = hands.includes(by) || (!isWhole && reportedBy === by);
  const gone = lines.map(([lineId, { pieces, worth }]) =>
    Math.round((worth * Math.max(0, pieces - (sellable[lineId] ?? 0))) / pieces),
  );
  const [lost, whole] = [gone, lines.map(([, { worth }]) => worth)].map((worths) =>
    worths.reduce((sum, worth) => sum + worth, 0),
  ) as [number, number];
  return { isWhole, isOwn, lost, alone: isOwn ? whole : lost };
}
