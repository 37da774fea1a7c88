import {
  type Address,
  type BusinessCalendar,
  type DeliveryMethod,
  DELIVERY_METHODS,
  expectedDelivery,
  type Line,
  type Person,
  refuse,
  shippingPrice,
  type ShippingRules,
  totalOrder,
  type Totals,
} from '@orderdesk/domain';
import { Refused, valueOf } from '../../core/refused.ts';
import type { Clock } from '../../core/clock.ts';
import { problemText } from '../../http/problem-texts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type AskedLine, type CheckedLine, priceLines } from './price-lines.ts';

/** How this company sells: its currency (ISO 4217), what delivery costs and takes. */
export type SalesTerms = {
  readonly currency: string;
  readonly shipping: ShippingRules;
  readonly calendar: BusinessCalendar;
};

export type QuoteDeps = { readonly catalogue: Catalogue; readonly clock: Clock; readonly sales: SalesTerms };

export type QuoteQuestion = {
  readonly lines: readonly AskedLine[];
  readonly delivery?: DeliveryMethod | undefined;
  readonly address?: Address | null | undefined;
};

export type DeliveryOption = {
  readonly method: DeliveryMethod;
  readonly shipping: number;
  readonly expectedAt: string;
};

export type Quote = {
  /** In the order asked; `line` is the finished order line, null where it could not be priced. */
  readonly lines: readonly (CheckedLine & { readonly line: Line | null })[];
  readonly totals: Totals;
  readonly freeShippingIn: number | null;
  readonly delivery: readonly DeliveryOption[];
  /** The way chosen (standard where none was), as it stands in `delivery`. */
  readonly chosen: DeliveryOption;
};

/** Heavier than any order, and far from where grams stop being exact. */
const MAX_GRAMS = 1e12;

/**
 * What these lines cost this customer now. Decided here alone: the cart shows it and placing an order saves it, so both are
 * always the same. Lines with an issue are priced where they can be; whoever places an order refuses them.
 *
 * Throws `Refused`: `order.too-large`, and for the chosen way of delivery `delivery.unavailable` or `delivery.country`.
 */
export function quote(deps: QuoteDeps, person: Person | null, question: QuoteQuestion): Quote {
  const { catalogue, sales } = deps;
  const at = deps.clock.now();
  const checked = priceLines(question.lines, {
    product: (id) => catalogue.find(id),
    available: (id) => catalogue.available(id),
    groupId: person?.groupId ?? null,
    at,
  });
  const priced = checked.flatMap((line) => (line.priced ? [line.priced] : []));
  const goods = priced.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const grams = checked.reduce((sum, line) => sum + line.grams, 0);
  if (grams > MAX_GRAMS)
    throw new Refused(refuse('order.too-large', problemText('order.too-large'), { grams }));

  const parcel = { goods, grams, address: question.address ?? null };
  const optionOf = (method: DeliveryMethod) => deliveryOption(sales, method, parcel, at);
  const method = question.delivery ?? 'standard';
  const chosen = valueOf(optionOf(method));
  const { freeIn } = valueOf(shippingPrice(sales.shipping, method, parcel));
  const total = valueOf(
    totalOrder(priced, { currency: sales.currency, discount: 0, shipping: chosen.shipping }),
  );
  const finished = new Map<string, Line>(total.lines.map((line) => [line.id, line]));
  return {
    lines: checked.map((line) => ({ ...line, line: line.priced && (finished.get(line.priced.id) ?? null) })),
    totals: total.totals,
    freeShippingIn: freeIn,
    delivery: DELIVERY_METHODS.flatMap((each) => {
      const option = optionOf(each);
      return option.ok ? [option.value] : [];
    }),
    chosen,
  };
}

function deliveryOption(
  { shipping: rules, calendar }: SalesTerms,
  method: DeliveryMethod,
  parcel: { goods: number; grams: number; address: Address | null },
  at: Date,
) {
  const price = shippingPrice(rules, method, parcel);
  if (!price.ok) return price;
  const expected = expectedDelivery(calendar, rules, method, parcel.address, at);
  if (!expected.ok) return expected;
  // With nothing that can be sold there is nothing to send.
  const shipping = parcel.goods === 0 ? 0 : price.value.shipping;
  return { ok: true as const, value: { method, shipping, expectedAt: expected.value.toISOString() } };
}
