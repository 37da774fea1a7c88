import { m } from '#lib/paraglide/messages.js';
import type { MeView, OrderView, PriceView, QuotedLine, QuoteView, TotalsView } from '@orderdesk/contract';
import {
  portionOf,
  taxConvention,
  type TaxConvention,
  toldGoods,
  toldPrice,
  toldTotals,
} from '@orderdesk/domain';
import { createContext } from 'svelte';

/** How this person is told prices, on every page of the shop alike. */
export const conventionOf = (me: Pick<MeView, 'person'> | null): TaxConvention =>
  taxConvention(me?.person.kind ?? null);

/** A function, since somebody may sign in while the page stands. */
export const [useConvention, provideConvention] = createContext<() => TaxConvention>();

/** What stands in the head of everything that holds prices. */
export const conventionWords = (convention: TaxConvention): string =>
  convention === 'with-tax' ? m.prices_with_tax() : m.prices_before_tax();

/** A price as it is told; reason and group stay. */
export const toldPriceView = (
  convention: TaxConvention,
  { price, list, reason }: PriceView,
  taxRate: number,
): PriceView => ({
  price: toldPrice(convention, price, taxRate),
  list: toldPrice(convention, list, taxRate),
  reason,
});

/** What stands in a row: price of the unit, what others pay for it, and what the row comes to. */
export const toldLine = (
  convention: TaxConvention,
  line: Pick<QuotedLine, 'unitPrice' | 'listPrice' | 'quantity' | 'taxRate'>,
): { readonly unit: number; readonly list: number; readonly goods: number } => ({
  unit: toldPrice(convention, line.unitPrice, line.taxRate),
  list: toldPrice(convention, line.listPrice, line.taxRate),
  goods: toldGoods(convention, line),
});

/** An order's sums as its customer is told them; null for those who may not see money. */
export function toldOrder({ customer, lines, totals }: Pick<OrderView, 'customer' | 'lines' | 'totals'>): {
  readonly convention: TaxConvention;
  readonly totals: TotalsView | null;
} {
  const convention = taxConvention(customer.accountKind);
  const priced = lines.flatMap(({ unitPrice, discount, taxRate, quantity }) =>
    unitPrice === undefined || discount === undefined || taxRate === undefined
      ? []
      : [{ unitPrice, discount, taxRate, quantity }],
  );
  const known = totals !== undefined && priced.length === lines.length;
  return { convention, totals: known ? toldTotals(convention, priced, totals) : null };
}

export type ToldQuote = {
  readonly totals: TotalsView;
  /** What one way of delivery costs, so that it adds up with the goods. */
  readonly shipping: (option: QuoteView['delivery'][number]) => number;
  readonly freeShippingIn: number | null;
};

/** A quote's sums as they are told. */
export function toldQuote(convention: TaxConvention, view: QuoteView): ToldQuote {
  const counted = view.lines.filter((line) => line.counted);
  const totals = toldTotals(convention, counted, view.totals);
  if (convention === 'before-tax')
    return { totals, shipping: (option) => option.shipping, freeShippingIn: view.freeShippingIn };
  // By the highest rate among the goods: whoever spends this much more has certainly spent enough.
  const rate = Math.max(0, ...counted.map(({ taxRate }) => taxRate));
  return {
    totals,
    shipping: (option) => option.total - totals.goods + totals.discount,
    freeShippingIn:
      view.freeShippingIn === null ? null : view.freeShippingIn + portionOf(view.freeShippingIn, rate),
  };
}
