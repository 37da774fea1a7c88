import type { Address, Contact } from './address.ts';
import { DELIVERY_METHODS, type DeliveryMethod } from './order.ts';
import type { Text } from './text.ts';

/** Another quantity of a line of the order, in that line's unit; 0 takes it out. */
export type LineChange = { readonly lineId: string; readonly quantity: number };
/** A product that the order does not hold in this unit yet. */
export type AddedLine = { readonly productId: string; readonly unitId: string; readonly quantity: number };

/**
 * What is to be different about a placed order: what a customer asks for, staff correct, or an answer brings. What is left out
 * stays. `total` is what the order costs with it, minor units, as it was shown to whoever sends it.
 */
export type OrderChange = {
  readonly lines?: readonly LineChange[];
  readonly added?: readonly AddedLine[];
  readonly address?: Address;
  readonly contact?: Contact;
  readonly delivery?: DeliveryMethod;
  readonly total?: number;
};

/** Parts of a change that make another order of it; a total alone changes nothing. */
export const CHANGE_PARTS = ['lines', 'added', 'address', 'contact', 'delivery'] as const;

/** How much one change may hold: entries of a list (more is a new order), of one line, characters of a part of an address or contact. */
export const CHANGE_BOUNDS = { lines: 200, ofOne: 1_000_000, part: 300 } as const;

const ADDRESS_PARTS = ['country', 'region', 'city', 'district', 'street', 'postcode'] as const;
const CONTACT_PARTS = ['name', 'phone'] as const;

type Given = Readonly<Record<string, unknown>>;
export type ShapeProblem = { readonly part?: string; readonly code: string; readonly text: Text };
export type ChangeRead = { readonly value: OrderChange | undefined } | { readonly problems: ShapeProblem[] };

const problem = (part: string, code: string, zh: string, en: string): ShapeProblem => ({
  part,
  code,
  text: { zh, en },
});

/**
 * A change as it was sent, by its shape; whether it can be had, and whether address and telephone are right, is for
 * whoever knows the order. A change that changes nothing is not given. Unknown parts are refused.
 */
export function readChange(value: unknown): ChangeRead {
  if (!isRecord(value))
    return { problems: [{ code: 'change', text: { zh: '请填写要改的内容', en: 'This must be a change' } }] };
  const problems = Object.keys(value)
    .filter((part) => part !== 'total' && !(CHANGE_PARTS as readonly string[]).includes(part))
    .map((part) => problem(part, 'unknown', '没有这个字段', 'There is no such field'));
  const { lines, added, address, contact, delivery, total } = value;
  if (lines !== undefined && !(isListOf(lines, isLineChange) && isEachOnce(lines as LineChange[])))
    problems.push(problem('lines', 'lines', '请检查各行数量', 'Check the quantities of the lines'));
  if (added !== undefined && !isListOf(added, isAddedLine))
    problems.push(problem('added', 'lines', '请检查新增的商品', 'Check the products that are added'));
  if (address !== undefined && !hasTexts(address, ADDRESS_PARTS))
    problems.push(problem('address', 'address', '请填写地址', 'This must be an address'));
  if (contact !== undefined && !hasTexts(contact, CONTACT_PARTS))
    problems.push(problem('contact', 'contact', '请填写联系人', 'This must be a contact'));
  if (delivery !== undefined && !(DELIVERY_METHODS as readonly unknown[]).includes(delivery))
    problems.push(problem('delivery', 'option', '请从列表中选择', 'Choose one from the list'));
  if (total !== undefined && !isCount(total, Number.MAX_SAFE_INTEGER))
    problems.push(
      problem('total', 'type', '请填写金额（整数分）', 'This must be an amount in whole minor units'),
    );
  if (problems.length > 0) return { problems };
  const change = {
    ...(isFilled(lines) ? { lines } : {}),
    ...(isFilled(added) ? { added } : {}),
    ...(address === undefined ? {} : { address: texts(address as Given, ADDRESS_PARTS) }),
    ...(contact === undefined ? {} : { contact: texts(contact as Given, CONTACT_PARTS) }),
    ...(delivery === undefined ? {} : { delivery }),
  } as OrderChange;
  if (Object.keys(change).length === 0) return { value: undefined };
  return { value: { ...change, ...(total === undefined ? {} : { total: total as number }) } };
}

const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;

const isId = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

const only = (value: Given, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

const isListOf = (value: unknown, fits: (entry: Given) => boolean): boolean =>
  Array.isArray(value) &&
  value.length <= CHANGE_BOUNDS.lines &&
  value.every((entry) => isRecord(entry) && fits(entry));

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

const isLineChange = (entry: Given): boolean =>
  only(entry, ['lineId', 'quantity']) &&
  isId(entry['lineId']) &&
  isCount(entry['quantity'], CHANGE_BOUNDS.ofOne);

/** Said twice, nobody knows which is meant. */
const isEachOnce = (lines: readonly LineChange[]): boolean =>
  new Set(lines.map(({ lineId }) => lineId)).size === lines.length;

const isAddedLine = (entry: Given): boolean =>
  only(entry, ['productId', 'unitId', 'quantity']) &&
  isId(entry['productId']) &&
  isId(entry['unitId']) &&
  isCount(entry['quantity'], CHANGE_BOUNDS.ofOne) &&
  entry['quantity'] > 0;

/** Parts that are absent are empty. */
const hasTexts = (value: unknown, names: readonly string[]): boolean =>
  isRecord(value) &&
  only(value, names) &&
  Object.values(value).every((part) => typeof part === 'string' && part.length <= CHANGE_BOUNDS.part);

const texts = (value: Given, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, value[name] ?? '']));
