import { formatOrderNumber, type OpenCompany } from '@orderdesk/server';
import { hashOf, randomFrom, type Random } from '../random.ts';
import { cloneId, cloneName, cloneSku, SAME_PRICE } from './clone-products.ts';

export type OrderDocument = Extract<Awaited<ReturnType<OpenCompany['placeOrder']>>, { ok: true }>['value'];

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** Serials of cloned orders start here, far above those handed out by the counter. */
const FIRST_SERIAL = 1_000_000;

/** Every string of a document through `change`; the shape stays exactly as it is. */
function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item as unknown, change)) as T;
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapStrings(item as unknown, change)]),
  ) as T;
}

/**
 * An ended order as another customer might have placed it at another time: fresh id, number, key, customer and dates, its products
 * swapped for clones of the same price. Everything else, its workflow included, is as the server wrote it.
 */
export function cloneOrder(
  model: OrderDocument,
  index: number,
  customer: OrderDocument['customer'],
  shiftMs: number,
): OrderDocument {
  const random = randomFrom(`large order ${index}`);
  const placed = new Date(Date.parse(model.placedAt) + shiftMs);
  const id = freshId(index, placed);
  const number = formatOrderNumber(placed.getUTCFullYear(), FIRST_SERIAL + index);
  const swap = swapper(model, random);
  const person = model.customer.kind === 'person' ? customer : null;
  const renamed = new Map<string, string>([
    [model._id, id],
    [model.number, number],
    ...(person ? ([[model.customer.id, person.id]] as const) : []),
    ...swap,
  ]);
  const clone = mapStrings(model, (text) => {
    const known = renamed.get(text);
    if (known !== undefined) return known;
    if (INSTANT.test(text)) return new Date(Date.parse(text) + shiftMs).toISOString();
    return text.includes(model._id) ? text.replaceAll(model._id, id) : text;
  });
  return {
    ...clone,
    ...(person ? { customer: person, placedBy: { id: person.id, name: person.name } } : {}),
    row: {
      ...clone.row,
      ...(person ? { customer: person, placedBy: { id: person.id, name: person.name } } : {}),
    },
    idempotencyKey: `large-order-${index}`,
    requestHash: hashOf(`large ${index}`).toString(16),
  };
}

/** 24 hexadecimal digits like the driver's own: seconds, then a number that is never the same twice. */
const freshId = (index: number, at: Date): string =>
  Math.floor(at.getTime() / 1000)
    .toString(16)
    .padStart(8, '0') + (0xfeed00000000 + index).toString(16).padStart(16, '0');

function swapper(model: OrderDocument, random: Random): [string, string][] {
  return model.lines.flatMap((line): [string, string][] => {
    const copy = random.between(0, SAME_PRICE);
    if (copy === 0) return [];
    const name = cloneName(line.name, copy);
    return [
      [line.productId, cloneId(line.productId, copy)],
      [line.sku, cloneSku(line.sku, copy)],
      [line.name.zh, name.zh],
      [line.name.en, name.en],
    ];
  });
}
