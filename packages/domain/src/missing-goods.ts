import type { MissingPart, ParcelLine, Shipment } from './order.ts';

/** What of a line of a parcel its picker did not find, or cannot be sent. */
export const missingPart = (
  { missing = [] }: Pick<Shipment, 'missing'>,
  lineId: string,
): MissingPart | undefined => missing.find((part) => part.lineId === lineId);

/** The same in base units. */
export const missingIn = (parcel: Pick<Shipment, 'missing'>, lineId: string): number =>
  missingPart(parcel, lineId)?.quantity ?? 0;

/** What a parcel really holds: its lines without what is missing, none of those of which nothing was found. */
export const foundIn = (parcel: Pick<Shipment, 'missing' | 'lines'>): readonly ParcelLine[] =>
  parcel.lines.flatMap((line) => {
    const quantity = line.quantity - missingIn(parcel, line.lineId);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });

/** The parcel with what somebody (their id) says was found of each line (base units), whatever was said before; of lines that are not named, all. */
export function withFound(
  { missing: _, ...parcel }: Shipment,
  found: Readonly<Record<string, number>>,
  by: string,
): Shipment {
  const missing = parcel.lines.flatMap(({ lineId, quantity }) => {
    const gone = quantity - (found[lineId] ?? quantity);
    return gone > 0 ? [{ lineId, quantity: gone, by }] : [];
  });
  return missing.length > 0 ? { ...parcel, missing } : parcel;
}
