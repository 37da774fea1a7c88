import {
  type Address,
  CARRIERS,
  DELIVERY_METHODS,
  type FormField,
  type Order,
  type OrderChange,
} from '@orderdesk/domain';
import { ADDRESS } from '../../../testing/desk.fixture.ts';
import { SOLD } from './busy-company.fixture.ts';

/** What a form is filled in for: the order as it stands, and the amount the event would move, if it moves one. */
export type FormSubject = { readonly order: Order; readonly amount: number | undefined };

/** One of several things; each random number that a life consists of is such a choice. */
export const chosen = <T>(among: readonly T[], pick: number): T => among[pick % among.length]!;

const WORDS = ['好的', 'as agreed', '请尽快 ASAP 🙏', 'line one\nline two', '备'.repeat(60)];
const PLACES: readonly Address[] = [
  ADDRESS,
  { ...ADDRESS, street: '科技园一路 8 号' },
  { ...ADDRESS, region: '上海市', city: '上海市', district: '浦东新区', street: '世纪大道 100 号' },
  { ...ADDRESS, region: '西藏自治区', city: '拉萨市', district: '城关区', street: '北京中路 1 号' },
];

/**
 * Values for the fields of a form that it accepts, by the fields' types: what must be given, and of the rest what the choices say. Null
 * for a form that asks for something of a type not known here; a field of such a type that may be left out is.
 */
export function fillIn(
  form: readonly FormField[],
  subject: FormSubject,
  picks: readonly number[],
): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  for (const [index, field] of form.entries()) {
    const pick = picks[index % picks.length] ?? 0;
    // What was typed once is typed once more.
    if (field.repeats !== undefined) {
      data[field.name] = data[field.repeats];
      continue;
    }
    if (field.whenAsked) continue;
    // An untouched field is not sent; half of the optional ones are not touched, but for what a change may need.
    if (!field.required && !field.agreement && pick % 2 === 0) continue;
    const values = valuesOf(field, subject);
    if (values.length > 0) data[field.name] = chosen(values, Math.floor(pick / 2));
    else if (field.required) return null;
  }
  return data;
}

/** What must be given, the likeliest of each field; with fields of the type `also` whether they must or not. */
export function leastOf(
  form: readonly FormField[],
  subject: FormSubject,
  also?: FormField['type'],
): Record<string, unknown> {
  const given = form.filter(({ required, type }) => required || type === also);
  const data = Object.fromEntries(given.map((field) => [field.name, valuesOf(field, subject)[0]]));
  return withGoods(form, data, subject.order, 0);
}

/** Everything worth giving in a field, the likeliest first; nothing for types that are not known here. */
export function valuesOf(field: FormField, { order, amount }: FormSubject): readonly unknown[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return textsOf(field);
    case 'carrier':
      return CARRIERS;
    case 'code':
      return [newNumber()];
    case 'money':
      return amountsOf(field, amount ?? order.totals.total);
    case 'number':
      return [field.min ?? 1, field.max ?? 9].filter((value) => inRange(field, value));
    case 'date':
      return ['2026-12-24'];
    case 'boolean':
      return [true, false];
    case 'select':
      // Who wrote nothing with their order agreed to nothing in it.
      return (field.options ?? [])
        .map(({ value }) => value)
        .filter((value) => !field.agreement || value !== 'order' || order.note.trim() !== '');
    case 'shipment':
      return field.options?.map(({ value }) => value) ?? order.shipments.map(({ id }) => id);
    case 'address':
      return PLACES;
    case 'change':
      return changesOf(order);
    // Which lines are counted depends on the parcel: `withGoods`.
    case 'goods':
      return [{}];
    default:
      return [];
  }
}

/** With the lines of its parcel counted: all of it can be sold again, or less, as the choice says. */
export function withGoods<T extends Record<string, unknown>>(
  form: readonly FormField[],
  data: T,
  { shipments }: Order,
  pick: number,
): T {
  const field = form.find(({ type }) => type === 'goods');
  const parcel = shipments.find(({ id }) => id === data['shipmentId']);
  if (!field || !parcel) return data;
  // Who reports that goods are missing misses some; of what is lost nothing can be sold.
  const most = (quantity: number): number => (field.name === 'found' ? quantity - 1 : quantity);
  const sellable = (quantity: number): number =>
    parcel.back?.why === 'lost' ? 0 : [most(quantity), 0, Math.floor(quantity / 2)][pick % 3]!;
  const counted = parcel.lines.map(({ lineId, quantity }) => [lineId, sellable(quantity)] as const);
  return { ...data, [field.name]: Object.fromEntries(counted) };
}

/** A carrier's number is on one parcel alone. */
const newNumber = (): string => `SF10120${(references += 1)}`;

let references = 0;

/** A reference stands for one payment, so each is new. */
function textsOf({ name, type, maxLength }: FormField): readonly string[] {
  if (name === 'reference') return [`R-${(references += 1)}`];
  const longest = 'x'.repeat(maxLength ?? (type === 'textarea' ? 2000 : 60));
  const words = type === 'textarea' ? WORDS : WORDS.filter((text) => !text.includes('\n'));
  return [...words, longest].filter(({ length }) => length <= longest.length);
}

/** The amount at stake first; a cent less and more of it, part and double of it, the least and the most. */
function amountsOf(field: FormField, amount: number): readonly number[] {
  const edges = [amount, amount - 1, amount + 1, Math.ceil(amount / 3), amount * 2, field.min ?? 1];
  if (field.max !== undefined) edges.push(field.max);
  return edges.filter((value) => value > 0 && inRange(field, value));
}

const inRange = ({ min, max }: FormField, value: number): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

/** Other quantities, goods, places, receivers and ways of delivering, each alone and together; their totals are not known here. */
function changesOf({ lines, delivery }: Order): readonly OrderChange[] {
  const living = lines.filter(({ quantity }) => quantity > 0);
  const to = (by: (quantity: number) => number) =>
    living.map(({ id, quantity }) => ({ lineId: id, quantity: by(quantity) }));
  const contact = { name: '李雷', phone: '13900139000' };
  const added = SOLD.filter((id) => !lines.some(({ productId }) => productId === id)).map((productId) => ({
    productId,
    unitId: 'each',
    quantity: 2,
  }));
  const goods: OrderChange[] = [
    ...to((quantity) => quantity + 1).map((line) => ({ lines: [line] })),
    ...to((quantity) => quantity - 1).map((line) => ({ lines: [line] })),
    { lines: to((quantity) => Math.ceil(quantity / 2)) },
    { lines: to((quantity) => quantity * 5) },
    ...added.map((line) => ({ added: [line] })),
    ...added.map((line) => ({ added: [line], lines: to(() => 0) })),
  ];
  const around: OrderChange[] = [
    ...PLACES.map((address) => ({ address })),
    { contact },
    ...DELIVERY_METHODS.filter((method) => method !== delivery.method).map((method) => ({
      delivery: method,
      ...(delivery.method === 'pickup' && { address: PLACES[0]! }),
    })),
  ];
  return [...goods, ...around, { ...goods[0], ...around[2], contact }];
}
