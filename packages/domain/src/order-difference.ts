import { type Address, type Contact, formatAddress } from './address.ts';
import { formatMoney } from './money.ts';
import { orderMoney } from './order-money.ts';
import { DELIVERY_NAMES, type DeliveryMethod, isOff, type Line, type Order, type Totals } from './order.ts';
import { quantityText } from './quantity-text.ts';
import { taxConvention, toldTotals } from './tax-convention.ts';
import type { Locale, Text } from './text.ts';

type Beside<T> = { readonly before: T; readonly after: T };

/** What one line was and becomes: null where it was not there, or is no longer. Money without tax, minor units, per ordered unit. */
export type LineDifference = {
  readonly lineId: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: Text;
  readonly picture: string | null;
  readonly before: LineSide | null;
  readonly after: LineSide | null;
};
export type LineSide = Pick<Line, 'quantity' | 'unit' | 'unitPrice' | 'taxRate'>;

/**
 * An order before and after a change, as both sides look at it and as it is kept: only what differs is there. `totals` always
 * says both; `outstanding` and `toRefund` what is to come in or go back afterwards, minor units.
 */
export type OrderDifference = {
  readonly lines: readonly LineDifference[];
  readonly address?: Beside<Address | null>;
  readonly contact?: Beside<Contact>;
  readonly delivery?: Beside<DeliveryMethod>;
  readonly expectedAt?: Beside<string | null>;
  /** Where the goods are collected; null where they are sent. */
  readonly collectAt?: Beside<Text | null>;
  readonly totals: Beside<Totals>;
  /** The sums as this customer is told them. */
  readonly told: Beside<Totals>;
  readonly settles: { readonly outstanding: number; readonly toRefund: number };
};

/** What the second order has that the first had not, and the other way round. `placeOf`: what a warehouse is called. */
export function differenceBetween(
  before: Order,
  after: Order,
  placeOf: (warehouseId: string) => Text = (id) => ({ zh: id, en: id }),
): OrderDifference {
  const { outstanding, toRefund } = orderMoney(after);
  return {
    lines: lineDifferences(before.lines, after.lines),
    ...differs('address', before.address, after.address),
    ...differs('contact', before.contact, after.contact),
    ...differs('delivery', before.delivery.method, after.delivery.method),
    ...differs('expectedAt', before.delivery.expectedAt, after.delivery.expectedAt),
    ...differs('collectAt', collectedAt(before, placeOf), collectedAt(after, placeOf)),
    totals: { before: before.totals, after: after.totals },
    told: { before: toldTo(before), after: toldTo(after) },
    settles: { outstanding, toRefund },
  };
}

function collectedAt({ delivery, shipments }: Order, placeOf: (id: string) => Text): Text | null {
  const parcel = shipments.find((shipment) => !isOff(shipment));
  return delivery.method === 'pickup' && parcel ? placeOf(parcel.warehouseId) : null;
}

const toldTo = ({ customer, lines, totals }: Order): Totals =>
  toldTotals(taxConvention(customer.accountKind), lines, totals);

function differs<Name extends string, T>(name: Name, before: T, after: T): { [K in Name]?: Beside<T> } {
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  return { [name]: { before, after } } as { [K in Name]?: Beside<T> };
}

function lineDifferences(before: readonly Line[], after: readonly Line[]): LineDifference[] {
  // A line of which nothing is left only says what was in a parcel that was called off.
  const living = (lines: readonly Line[]) =>
    new Map(lines.filter(({ quantity }) => quantity > 0).map((line) => [line.id, line]));
  const [was, is] = [living(before), living(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [old, next] = [was.get(id), is.get(id)];
    const line = next ?? old!;
    if (old && next && sameSide(old, next)) return [];
    const { productId, sku, name, picture } = line;
    return [
      {
        lineId: id,
        productId,
        sku,
        name,
        picture,
        before: old ? side(old) : null,
        after: next ? side(next) : null,
      },
    ];
  });
}

const side = ({ quantity, unit, unitPrice, taxRate }: Line): LineSide => ({
  quantity,
  unit,
  unitPrice,
  taxRate,
});

const sameSide = (a: Line, b: Line): boolean =>
  a.quantity === b.quantity && a.unit.id === b.unit.id && a.unitPrice === b.unitPrice;

/** As much of a difference as its reader may see. */
export type SeenDifference = Omit<Partial<OrderDifference>, 'lines'> & {
  readonly lines: readonly (Omit<LineDifference, 'before' | 'after'> & {
    readonly before: Pick<LineSide, 'quantity' | 'unit'> | null;
    readonly after: Pick<LineSide, 'quantity' | 'unit'> | null;
  })[];
};

const WORDS = {
  contact: { zh: '收货人', en: 'Receiver' },
  address: { zh: '地址', en: 'Address' },
  delivery: { zh: '配送', en: 'Delivery' },
  total: { zh: '合计', en: 'Total' },
  collectAt: { zh: '自提地点', en: 'Collected at' },
  expectedAt: { zh: '预计日期', en: 'Expected' },
  none: { zh: '无', en: 'none' },
} as const;

/** An instant as the company's day that it is in. */
type SayDay = (at: string) => Text;

/**
 * The difference in words, one line for each thing: `台灯 2 件 → 1 件`, `Total ¥118.00 → ¥59.00`. Another hour of the same day is none.
 */
export const differenceText = (difference: SeenDifference, day: SayDay): Text => ({
  zh: differenceLines(difference, day, 'zh').join('\n'),
  en: differenceLines(difference, day, 'en').join('\n'),
});

function differenceLines(
  { lines, address, contact, delivery, collectAt, expectedAt, totals }: SeenDifference,
  day: SayDay,
  locale: Locale,
): string[] {
  const from = (name: string, before: string, after: string) => `${name} ${before} → ${after}`;
  const quantity = (side: Pick<LineSide, 'quantity' | 'unit'> | null): string =>
    side ? quantityText(side.quantity, side.unit, locale) : '0';
  const place = (given: Address | null): string =>
    given ? formatAddress(given, locale).join(locale === 'zh' ? ' ' : ', ') : WORDS.none[locale];
  const money = ({ total, currency }: Totals): string => formatMoney(total, currency, locale);
  const person = ({ name, phone }: Contact): string => `${name} ${phone}`;
  const onDay = (at: string | null): string => (at === null ? WORDS.none : day(at))[locale];
  return [
    ...lines.map(({ name, before, after }) => from(name[locale], quantity(before), quantity(after))),
    ...(contact ? [from(WORDS.contact[locale], person(contact.before), person(contact.after))] : []),
    ...(address ? [from(WORDS.address[locale], place(address.before), place(address.after))] : []),
    ...(delivery
      ? [
          from(
            WORDS.delivery[locale],
            DELIVERY_NAMES[delivery.before][locale],
            DELIVERY_NAMES[delivery.after][locale],
          ),
        ]
      : []),
    ...(collectAt
      ? [
          from(
            WORDS.collectAt[locale],
            collectAt.before?.[locale] ?? WORDS.none[locale],
            collectAt.after?.[locale] ?? WORDS.none[locale],
          ),
        ]
      : []),
    ...(expectedAt && onDay(expectedAt.before) !== onDay(expectedAt.after)
      ? [from(WORDS.expectedAt[locale], onDay(expectedAt.before), onDay(expectedAt.after))]
      : []),
    ...(totals && totals.before.total !== totals.after.total
      ? [from(WORDS.total[locale], money(totals.before), money(totals.after))]
      : []),
  ];
}
