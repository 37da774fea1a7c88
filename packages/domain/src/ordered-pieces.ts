import type { Line, Shipment } from './order.ts';

type Parcel = Pick<Shipment, 'lines' | 'replaces'>;

/**
 * Base units of a line as it was ordered: also what was called off or did not arrive since, which the line itself no longer counts; what
 * was sent once more for a parcel that was lost is counted once.
 */
export function orderedPieces(
  { id, quantity, unit }: Pick<Line, 'id' | 'quantity' | 'unit'>,
  shipments: readonly Parcel[],
): number {
  const parts = shipments.flatMap(({ replaces, lines }) =>
    replaces === undefined ? lines.filter(({ lineId }) => lineId === id) : [],
  );
  return parts.length === 0 ? quantity * unit.per : parts.reduce((sum, part) => sum + part.quantity, 0);
}
