import {
  accepted,
  type Allowance,
  type Customer,
  type DeliveryMethod,
  DELIVERY_METHODS,
  type Destination,
  expectedDelivery,
  isEstimated,
  type Line,
  overAllowance,
  refuse,
  type Refusal,
  refused,
  type Result,
  shippingPrice,
  type TaxConvention,
  taxConvention,
  totalOrder,
  type Totals,
} from '@orderdesk/domain';
import type { BusinessCalendar, ShippingRules } from '@orderdesk/domain';
import { problemText } from '../../http/problem-texts.ts';
import {
  type AskedLine,
  type CheckedLine,
  type LineSources,
  type PricedLine,
  priceLines,
} from './price-lines.ts';

/** How this company sells: its currency (ISO 4217), what delivery costs and takes. */
export type SalesTerms = {
  readonly currency: string;
  readonly shipping: ShippingRules;
  readonly calendar: BusinessCalendar;
};

/** What is for sale, how much of it can be had, and on which terms. */
export type QuoteSources = Pick<LineSources, 'product' | 'available' | 'exactStock'> & {
  readonly sales: SalesTerms;
};

/** All that a price and a promised day depend on. `customer` null: a visitor; `address` null: not known yet. */
export type QuoteQuestion = {
  readonly customer: Pick<Customer, 'accountKind' | 'groupId'> | null;
  readonly lines: readonly AskedLine[];
  readonly delivery: DeliveryMethod;
  readonly address: Destination | null;
  /** What a customer without a history may order; null or left out: as much as they like. */
  readonly allowance?: Allowance | null;
  /** What was let off the order when it was placed, minor units. */
  readonly discount?: number;
  readonly at: Date;
};

export type DeliveryOption = {
  readonly method: DeliveryMethod;
  readonly shipping: number;
  /** What the whole order comes to in this way. */
  readonly total: number;
  readonly expectedAt: string;
  /** The address is not known well enough: another one may cost more and take longer in this way. */
  readonly estimated: boolean;
};

export type Quote = {
  /** In the order asked; `line` is the finished order line, null where it is not part of the totals: it cannot be ordered like this. */
  readonly lines: readonly (CheckedLine & { readonly line: Line | null })[];
  readonly totals: Totals;
  readonly freeShippingIn: number | null;
  readonly delivery: readonly DeliveryOption[];
  /** The way chosen, as it stands in `delivery`. */
  readonly chosen: DeliveryOption;
  /** The same as of the way chosen. */
  readonly estimated: boolean;
  /** Why an order like this is not taken as a whole; null when it is. */
  readonly limit: Refusal | null;
};

/** Heavier than any order, and far from where grams stop being exact. */
const MAX_GRAMS = 1e12;

/**
 * What these lines cost this customer, and when they come. Decided here alone: the cart shows it, the checkout asks it for the
 * address at hand, placing an order saves it, and a change of a placed order asks it again; so all of them say the same. Pure.
 * Lines with an issue are priced where they can be but not counted; `promiseOrder` refuses them.
 *
 * Refuses `order.too-large`, and for the chosen way of delivery `delivery.unavailable` or `delivery.country`.
 */
export function quote(sources: QuoteSources, question: QuoteQuestion): Result<Quote> {
  const { sales } = sources;
  const { customer, address, at, delivery: method, allowance = null, discount = 0 } = question;
  const checked = priceLines(question.lines, {
    ...sources,
    signedOut: customer === null && !sources.exactStock,
    groupId: customer?.groupId ?? null,
    allowance,
    at,
    timeZone: sales.calendar.timezone,
  });
  const counted = checked.filter(({ issue }) => issue === null);
  const priced = counted.flatMap((line) => (line.priced ? [line.priced] : []));
  const goods = priced.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const grams = counted.reduce((sum, line) => sum + line.grams, 0);
  if (grams > MAX_GRAMS) return refused(refuse('order.too-large', problemText('order.too-large'), { grams }));

  const prices = taxConvention(customer?.accountKind ?? null);
  const ways = new Map(
    DELIVERY_METHODS.map((each) => [
      each,
      priceWay(sales, each, { goods, discount, grams, address, at, priced, prices }),
    ]),
  );
  const way = ways.get(method)!;
  if (!way.ok) return way;
  const { option: chosen, freeIn, totalled } = way.value;
  const finished = new Map<string, Line>(totalled.lines.map((line) => [line.id, line]));
  return accepted({
    lines: checked.map((line) => ({ ...line, line: line.priced && (finished.get(line.priced.id) ?? null) })),
    totals: totalled.totals,
    freeShippingIn: goods === 0 ? null : freeIn,
    delivery: [...ways.values()].flatMap((each) => (each.ok ? [each.value.option] : [])),
    chosen,
    estimated: chosen.estimated,
    limit: allowance && overAllowance(allowance, totalled.totals.total, sales.currency),
  });
}

type Parcel = {
  readonly goods: number;
  readonly discount: number;
  readonly grams: number;
  readonly address: Destination | null;
  readonly at: Date;
  readonly priced: readonly PricedLine[];
  readonly prices: TaxConvention;
};

/** What the order comes to in one way of delivery, and when. */
function priceWay(
  { currency, shipping: rules, calendar }: SalesTerms,
  method: DeliveryMethod,
  parcel: Parcel,
) {
  const { goods, priced, prices, grams, address } = parcel;
  const discount = Math.min(parcel.discount, goods);
  const price = shippingPrice(rules, method, { goods: goods - discount, grams, address });
  if (!price.ok) return price;
  const expected = expectedDelivery(calendar, rules, method, address, parcel.at);
  if (!expected.ok) return expected;
  // With nothing that can be sold there is nothing to send.
  const shipping = goods === 0 ? 0 : price.value.shipping;
  const totalled = totalOrder(priced, { currency, discount, shipping, prices });
  if (!totalled.ok) return totalled;
  const { total } = totalled.value.totals;
  const expectedAt = expected.value.toISOString();
  const option = { method, shipping, total, expectedAt, estimated: isEstimated(method, address) };
  return accepted({ option, freeIn: price.value.freeIn, totalled: totalled.value });
}
