import type { Line, Order, Shipment } from './order.ts';

/** Who refuses a parcel at the door had it brought; whatever else keeps goods from their customer is ours, or our carrier's. */
const isCustomersDoing = ({ back }: Pick<Shipment, 'back'>): boolean => back?.why === 'refused';

/**
 * What delivery costs once a parcel will not come, minor units without tax: the share of its goods (which is that of their lines, by what
 * they cost) is not charged, unless its customer refused them.
 */
export function freightWithout({ lines, totals }: Order, parcel: Pick<Shipment, 'lines' | 'back'>): number {
  if (isCustomersDoing(parcel)) return totals.shipping;
  const gone = sharesOf(parcel, lines, ({ shipping }) => shipping);
  return Math.max(0, totals.shipping - Math.round(gone.reduce((sum, share) => sum + share, 0)));
}

/** Of an amount of each line of a parcel as it was ordered, the share of the pieces that are in the parcel; not rounded. */
export const sharesOf = (
  parcel: Pick<Shipment, 'lines'>,
  ordered: readonly Line[],
  amountOf: (line: Line) => number,
): number[] =>
  parcel.lines.map(({ lineId, quantity }) => {
    const line = ordered.find(({ id }) => id === lineId);
    const pieces = line ? line.quantity * line.unit.per : 0;
    return line && pieces > 0 ? (amountOf(line) * quantity) / pieces : 0;
  });
