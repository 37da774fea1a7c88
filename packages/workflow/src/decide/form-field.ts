import {
  type Address,
  delivers,
  type FormField,
  noDeliveryTo,
  type OrderFacts,
  readAddress,
  readCarrier,
  readChange,
  readText,
  readTracking,
  type Text,
} from '@orderdesk/domain';
import { amountText } from '../registry/amount-text.ts';

/** What one field gives: its value as it is kept, nothing where nothing was given, or what is wrong, beside each part. */
export type FieldRead =
  | { readonly value: unknown }
  | { readonly problems: readonly { readonly part?: string; readonly code: string; readonly text: Text }[] };

const MAX_LENGTH = { text: 200, textarea: 2000, carrier: 60, code: 100 } as const;

const wrong = (code: string, zh: string, en: string): FieldRead => ({
  problems: [{ code, text: { zh, en } }],
});
const required = wrong('required', '必填', 'This is required');

/**
 * A field that is absent is not given. A text of blanks gives nothing either; anything else that is there must be what the field asks
 * for: an empty text is no address and no number.
 */
export function readField(field: FormField, value: unknown, facts: OrderFacts): FieldRead {
  if (value === undefined) return field.required ? required : { value: undefined };
  switch (field.type) {
    case 'text':
    case 'textarea':
      return readWords(field, value, field.maxLength ?? MAX_LENGTH[field.type]);
    case 'carrier':
      return readName(field, value);
    case 'code':
      return readCode(field, value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? inRange(value, field, numberText)
        : wrong('type', '请填写数字', 'This must be a number');
    case 'money':
      return Number.isSafeInteger(value)
        ? inRange(value as number, boundedBy(field, facts), (amount) => amountText(amount, facts))
        : wrong('type', '请填写金额（整数分）', 'This must be an amount in whole minor units');
    case 'date':
      return isDate(value)
        ? { value }
        : wrong('type', '请填写日期（年-月-日）', 'This must be a date (YYYY-MM-DD)');
    case 'boolean':
      return typeof value === 'boolean' ? { value } : wrong('type', '请选择是或否', 'This must be yes or no');
    case 'select':
      return field.options?.some((option) => option.value === value)
        ? { value }
        : wrong('option', '请从列表中选择', 'Choose one from the list');
    case 'shipment':
      return facts.shipments.some(({ id }) => id === value)
        ? { value }
        : wrong('shipment', '该订单没有这个包裹', 'The order has no such shipment');
    case 'address':
      return readPlace(value);
    case 'change':
      return readGivenChange(field, value);
    case 'goods':
      return isCount(value)
        ? { value }
        : wrong('goods', '请填写每种商品的件数', 'This must be a number of pieces of each line');
  }
}

function readWords(field: FormField, value: unknown, max: number): FieldRead {
  if (typeof value !== 'string') return wrong('type', '请填写文字', 'This must be text');
  const read = readText(value, { max, lines: field.type === 'textarea' });
  if (!read.ok) return { problems: [{ code: read.refusal.code, text: read.refusal.text }] };
  if (read.value === '') return field.required ? required : { value: undefined };
  return { value: read.value };
}

/** A listed carrier under its one name, or another by its own. */
function readName(field: FormField, value: unknown): FieldRead {
  const read = readWords(field, value, field.maxLength ?? MAX_LENGTH.carrier);
  if (!('value' in read) || typeof read.value !== 'string') return read;
  const name = readCarrier(read.value);
  return name.ok ? { value: name.value } : { problems: [{ code: 'carrier', text: name.refusal.text }] };
}

/** As it is printed, however it was typed or pasted: full-width characters are narrow ones, blanks are none. */
function readCode(field: FormField, value: unknown): FieldRead {
  const read = readWords(field, value, field.maxLength ?? MAX_LENGTH.code);
  if (!('value' in read) || typeof read.value !== 'string') return read;
  const code = readTracking(read.value);
  return code.ok ? { value: code.value } : { problems: [{ code: 'code', text: code.refusal.text }] };
}

function readGivenChange(field: FormField, value: unknown): FieldRead {
  const read = readChange(value);
  return 'value' in read && read.value === undefined && field.required ? required : read;
}

/** Pieces by line; which lines and how many at most is known where the parcel is. */
const isCount = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((pieces) => Number.isSafeInteger(pieces) && pieces >= 0);

const PARTS = ['country', 'region', 'city', 'district', 'street', 'postcode'] as const;

/** One schema for an address everywhere: the one of the domain. Parts that are absent are empty. */
function readPlace(value: unknown): FieldRead {
  const shapeless = wrong('address', '请填写地址', 'This must be an address');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return shapeless;
  const given = value as Record<string, unknown>;
  if (Object.keys(given).some((name) => !PARTS.includes(name as keyof Address))) return shapeless;
  const typed = Object.fromEntries(PARTS.map((part) => [part, given[part] ?? '']));
  if (Object.values(typed).some((part) => typeof part !== 'string')) return shapeless;
  const { address, problems } = readAddress(typed as Address);
  if (problems.length === 0 && !delivers(address.country)) {
    const { code, text } = noDeliveryTo(address.country);
    return { problems: [{ part: 'country', code, text }] };
  }
  return problems.length === 0
    ? { value: address }
    : {
        problems: problems.map(({ field: part, refusal }) => ({
          part,
          code: refusal.code,
          text: refusal.text,
        })),
      };
}

/** Far more than an order costs is not its money. */
export const boundedBy = (field: FormField, { total }: Pick<OrderFacts, 'total'>): FormField =>
  field.timesTotal === undefined
    ? field
    : { ...field, max: Math.min(field.max ?? Infinity, field.timesTotal * total) };

const numberText = (value: number): Text => ({ zh: String(value), en: String(value) });

/** `say` writes a bound as the field's values are written. */
function inRange(value: number, { min, max }: FormField, say: (bound: number) => Text): FieldRead {
  if (min !== undefined && value < min)
    return wrong('min', `不能小于 ${say(min).zh}`, `At least ${say(min).en}`);
  if (max !== undefined && value > max)
    return wrong('max', `不能大于 ${say(max).zh}`, `At most ${say(max).en}`);
  return { value };
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
