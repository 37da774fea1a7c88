import { isGoodsDraft } from './goods-draft.ts';
import { isChangeDraft } from '#lib/order-change/change-draft.ts';
import type { FieldValue, OfferField, OfferValues } from './offer-values.ts';

/** Where a form keeps what is typed until it is sent or discarded. */
export type FormDraft = {
  read(): { readonly at: number; readonly typed: Readonly<Record<string, unknown>> } | null;
  keep(typed: OfferValues): void;
  forget(): void;
};

/** Is this what a field of this type holds? An empty text is any field that nobody touched. */
const fits = ({ type }: OfferField, value: unknown): value is FieldValue =>
  type === 'address' && typeof value === 'object'
    ? value !== null
    : type === 'change' && typeof value === 'object'
      ? isChangeDraft(value)
      : type === 'goods' && typeof value === 'object'
        ? isGoodsDraft(value)
        : type === 'boolean' && typeof value === 'boolean'
          ? true
          : typeof value === 'string';

/** What a form begins with, under what was typed before; fields that are gone or have become something else are left out. */
export function withDraft(
  form: readonly OfferField[],
  start: OfferValues,
  typed: Readonly<Record<string, unknown>>,
): OfferValues {
  const kept = form.flatMap((field) => {
    const value = typed[field.name];
    return fits(field, value) ? [[field.name, value] as const] : [];
  });
  return { ...start, ...Object.fromEntries(kept) };
}
