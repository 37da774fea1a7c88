import type { FieldReader, FormField } from './form.ts';

type Data = Readonly<Record<string, unknown>>;

/** What somebody wrote in a form, as each side may read it; null where there is nothing for them to read. */
export type Written = Readonly<Record<FieldReader, string | null>>;

/**
 * The fields of a form whose data the customer may read; what is not said to be for them stays with the company's staff. Whoever
 * wrote it as the customer has all of it read by both sides.
 */
export const sharedFields = (form: readonly FormField[], byCustomer: boolean): string[] =>
  form.flatMap(({ name, reader }) => (byCustomer || reader === 'customer' ? [name] : []));

/** What stands under these names; names that are not there are left out. */
export const dataOf = (data: Data, fields: readonly string[]): Data =>
  Object.fromEntries(fields.flatMap((name) => (Object.hasOwn(data, name) ? [[name, data[name]]] : [])));

/** The words of a form's texts, field by field, as each side may read them. */
export function writtenIn(form: readonly FormField[], data: Data, byCustomer: boolean): Written {
  const words = (fields: readonly FormField[]): string | null =>
    fields
      .flatMap(({ name, type }) => {
        const value = type === 'text' || type === 'textarea' ? data[name] : undefined;
        return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
      })
      .join(' · ') || null;
  const staff = words(form);
  const shared = sharedFields(form, byCustomer);
  return { staff, customer: words(form.filter(({ name }) => shared.includes(name))) };
}
