import { addressErrors, emptyAddress } from '#lib/address/address-draft.ts';
import { money } from '#lib/locale/say.ts';
import {
  type ChangeDraft,
  changeKey,
  changeOf,
  type ChangeSubject,
  draftOf,
  isChangeDraft,
  isOtherAddress,
  isSameChange,
} from '#lib/order-change/change-draft.ts';
import { type GoodsDraft, isGoodsDraft, parcelOf, readGoods } from './goods-draft.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Offer, OrderView } from '@orderdesk/contract';
import { looksLikeAnother, readMoney, readTracking, say, type Address } from '@orderdesk/domain';

export type OfferField = Offer['form'][number];
/** What stands in the controls: text as typed, an address, a change, or a tick. An empty text is a field that nobody touched. */
export type FieldValue = string | boolean | Address | ChangeDraft | GoodsDraft;
export type OfferValues = Record<string, FieldValue>;
/** By field name; for an address `{name}.{part}`. */
export type OfferErrors = Record<string, string>;
export type OfferSubject = Pick<OrderView, 'shipments'> &
  ChangeSubject &
  Partial<Pick<OrderView, 'cashToCollect'>>;

/** Longest texts, as the form definition sets them when it names none. */
const LONGEST = { text: 200, textarea: 2000, carrier: 60 } as const;

export const longest = (field: OfferField): number =>
  field.maxLength ?? (field.type === 'textarea' ? LONGEST.textarea : LONGEST.text);

/** The parcels that the event would be accepted for: those the offer names. */
export const parcelsFor = ({ options }: OfferField, subject: OfferSubject) =>
  subject.shipments.filter(({ id }) => options?.some(({ value }) => value === id));

type Asked = Pick<Offer, 'event' | 'form'>;

/** What is asked for anew goes on from what was asked for before: sent as it stands, it is asked for again. */
const ASKS = 'requestChange';

/** The change that waits and that this field goes on from; null where none does, or where the change is made beside it. */
export function goesOnFrom(
  { required }: Pick<OfferField, 'required'>,
  subject: ChangeSubject,
): ChangeDraft | null {
  const { difference } = subject.changeRequest ?? {};
  return !required && difference ? draftOf(difference) : null;
}

/**
 * What the form starts with: nothing, so that nothing is sent which nobody gave. Only what must be given anyway starts from what is
 * likeliest: the order's own address, the only parcel it is for. A change that waits to be decided is gone on from.
 */
export function initialValues({ event, form }: Asked, subject: OfferSubject): OfferValues {
  const start = (field: OfferField): FieldValue => {
    if (field.type === 'change') return goesOnFrom(field, subject) ?? '';
    if (event === ASKS && field.type === 'textarea') return subject.changeRequest?.text ?? '';
    if (field.type === 'address' && field.required) return subject.address ?? emptyAddress();
    if (field.type !== 'shipment') return '';
    const parcels = parcelsFor(field, subject);
    if (parcels.length === 1) return parcels[0]!.id;
    return '';
  };
  return Object.fromEntries(form.map((field) => [field.name, start(field)]));
}

/**
 * The fields that are asked as it stands: an amount is asked twice where it is more than is still to come in (minor units), what only has
 * to be meant once a refusal (`named`) asks for it.
 */
export const askedNow = (
  form: readonly OfferField[],
  values: OfferValues,
  outstanding: number | null,
  named: OfferErrors = {},
) =>
  form.filter(({ name, repeats, whenAsked }) => {
    if (whenAsked) return name in named || (values[name] ?? '') !== '';
    if (repeats === undefined) return true;
    const amount = amountIn(values[repeats]);
    return amount !== null && outstanding !== null && amount > outstanding;
  });

function amountIn(value: FieldValue | undefined): number | null {
  const read = typeof value === 'string' ? readMoney(value.trim()) : null;
  return read?.ok ? read.value : null;
}

/** What was typed twice; null when it was not, or not alike. */
function sameAgain(first: string, values: OfferValues, again: string): number | null {
  const amount = amountIn(values[again]);
  return amount === amountIn(values[first]) ? amount : null;
}

type Read = { value: unknown } | { error: string } | { errors: OfferErrors };

/**
 * The data the event takes, or what is wrong beside each field. An optional field that was not touched, or was brought back to what
 * stands in the order, is not given: it is neither sent nor checked.
 */
export function readValues(
  { event, form }: Asked,
  values: OfferValues,
  subject: OfferSubject,
): { ok: true; data: Record<string, unknown> } | { ok: false; errors: OfferErrors } {
  const data: Record<string, unknown> = {};
  let errors: OfferErrors = {};
  for (const field of form) {
    if (field.repeats !== undefined) {
      const same = sameAgain(field.repeats, values, field.name);
      if (same === null) errors[field.name] = m.form_repeat();
      else data[field.name] = same;
      continue;
    }
    const value = values[field.name] ?? '';
    if (event !== ASKS && isUntouched(field, value, subject)) continue;
    const read =
      field.type === 'goods'
        ? readGoods(field.name, parcelOf(form, values, subject), isGoodsDraft(value) ? value : null)
        : readField(field, value, subject);
    if ('errors' in read) errors = { ...errors, ...read.errors };
    else if ('error' in read) errors[field.name] = read.error;
    else if (read.value !== undefined) data[field.name] = read.value;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, data };
}

/** A change that waits is not asked for again by an answer that leaves it as it is. */
function isUntouched(field: OfferField, value: FieldValue, subject: OfferSubject): boolean {
  const start = field.type === 'change' ? goesOnFrom(field, subject) : null;
  return start !== null && isChangeDraft(value) && isSameChange(value, start);
}

function readField(field: OfferField, value: FieldValue, subject: OfferSubject): Read {
  if (typeof value === 'boolean') return field.required && !value ? { error: m.form_tick() } : { value };
  if (isChangeDraft(value)) return readDraft(field, value, subject);
  if (isGoodsDraft(value)) return { value: undefined };
  if (typeof value !== 'string') {
    const given = field.required || isOtherAddress(value, subject.address);
    return given ? readAddress(field.name, value) : { value: undefined };
  }
  const text = value.trim();
  if (text === '') {
    if (!field.required) return { value: undefined };
    if (field.type === 'change') return { error: m.form_change_needed() };
    return { error: field.type === 'boolean' ? m.form_tick() : m.form_required() };
  }
  switch (field.type) {
    case 'number':
      return inRange(field, /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null, m.form_number());
    case 'money':
      return readAmount(field, text);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { value: text } : { error: m.form_date() };
    case 'code':
      return readCode(text);
    default:
      return text.length > longest(field)
        ? { error: m.form_too_long({ max: longest(field) }) }
        : { value: text };
  }
}

/** A change is sent at the total that was shown for it, and only for it. */
function readDraft(field: OfferField, draft: ChangeDraft, subject: OfferSubject): Read {
  const change = changeOf(draft, subject);
  if (!change) return field.required ? { error: m.form_change_needed() } : { value: undefined };
  if (draft.shown?.key !== changeKey(change, subject)) return { error: m.form_change_wait() };
  const { total } = draft.shown;
  return total === null ? { error: m.form_change_refused() } : { value: { ...change, total } };
}

function readCode(text: string): Read {
  const read = readTracking(text);
  return read.ok ? { value: read.value } : { error: say(read.refusal.text, getLocale()) };
}

/** Whether the number that was typed does not look like those of the carrier beside it. */
export function isOddNumber(form: readonly OfferField[], values: OfferValues): boolean {
  const typed = (type: OfferField['type']): string => {
    const value = values[form.find((field) => field.type === type)?.name ?? ''];
    return typeof value === 'string' ? value : '';
  };
  return looksLikeAnother(typed('carrier'), typed('code'));
}

function readAmount(field: OfferField, text: string): Read {
  const read = readMoney(text);
  if (!read.ok) return { error: say(read.refusal.text, getLocale()) };
  const { min, max } = field;
  if (min !== undefined && read.value < min) return { error: m.form_at_least({ min: money(min) }) };
  if (max !== undefined && read.value > max) return { error: m.form_at_most({ max: money(max) }) };
  return { value: read.value };
}

function inRange({ min, max }: OfferField, value: number | null, otherwise: string): Read {
  if (value === null) return { error: otherwise };
  if (min !== undefined && value < min) return { error: m.form_at_least({ min }) };
  if (max !== undefined && value > max) return { error: m.form_at_most({ max }) };
  return { value };
}

function readAddress(name: string, address: Address): Read {
  const wrong = Object.entries(addressErrors(address)).map(
    ([part, error]) => [`${name}.${part}`, error] as const,
  );
  return wrong.length > 0 ? { errors: Object.fromEntries(wrong) } : { value: address };
}
