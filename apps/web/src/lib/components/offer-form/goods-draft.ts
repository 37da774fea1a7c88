import { m } from '#lib/paraglide/messages.js';
import type { Offer, ShipmentView } from '@orderdesk/contract';

/** Pieces of a parcel's lines that can be sold or sent, as typed; lines that nobody touched are not there. */
export type GoodsDraft = { readonly counted: Readonly<Record<string, string>> };

export const isGoodsDraft = (value: unknown): value is GoodsDraft =>
  typeof value === 'object' && value !== null && 'counted' in value;

type Subject = { readonly shipments: readonly ShipmentView[] };

/** The parcel a form is about: the one chosen in it, or the only one there is. */
export function parcelOf(
  form: readonly Offer['form'][number][],
  values: Readonly<Record<string, unknown>>,
  { shipments }: Subject,
): ShipmentView | null {
  const field = form.find(({ type }) => type === 'shipment');
  if (field) return shipments.find(({ id }) => id === values[field.name]) ?? null;
  return shipments.length === 1 ? shipments[0]! : null;
}

/** What stands in the field of a line: what was typed, else all that is not known to be missing, or nothing of what was lost. */
export const countedOf = (
  { back }: Pick<ShipmentView, 'back'>,
  { lineId, quantity, missing = 0 }: ShipmentView['lines'][number],
  draft: GoodsDraft | null,
): string => draft?.counted[lineId] ?? String(back?.why === 'lost' ? 0 : quantity - missing);

/** The pieces of each line, or what is wrong beside it (`{field}.{line}`). */
export function readGoods(
  name: string,
  parcel: ShipmentView | null,
  draft: GoodsDraft | null,
): { value: Record<string, number> } | { errors: Record<string, string> } {
  if (!parcel) return { errors: { [name]: m.form_goods_parcel() } };
  const errors: Record<string, string> = {};
  const value: Record<string, number> = {};
  for (const line of parcel.lines) {
    const text = countedOf(parcel, line, draft).normalize('NFKC').trim();
    const pieces = /^\d{1,9}$/.test(text) ? Number(text) : Infinity;
    if (pieces > line.quantity) errors[`${name}.${line.lineId}`] = m.form_goods_most({ most: line.quantity });
    else value[line.lineId] = pieces;
  }
  return Object.keys(errors).length > 0 ? { errors } : { value };
}
