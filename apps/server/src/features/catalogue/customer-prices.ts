import { boundsOf, type PriceAsker, type TaxConvention, toldPrice } from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';
import { cardPrice } from './catalogue-product.ts';

/** Whose prices: their group's, told in their way, on this day of the company. */
export type PriceViewer = PriceAsker & { readonly prices: TaxConvention };

type PriceColumn = { readonly prices: Float64Array; readonly until: number; order: Int32Array | null };

/**
 * What every product costs a group, as they are told it, as columns that lists filter and sort by. Kept until a dated group price begins or ends;
 * groups are few, so all of them fit. Prices in minor units, by slot.
 */
export class CustomerPrices {
  readonly #products: readonly CatalogueProduct[];
  readonly #columns = new Map<string, PriceColumn>();

  constructor(products: readonly CatalogueProduct[]) {
    this.#products = products;
  }

  prices(viewer: PriceViewer): Float64Array {
    return this.#column(viewer).prices;
  }

  /** Slots from the cheapest to the dearest. */
  order(viewer: PriceViewer): Int32Array {
    const column = this.#column(viewer);
    column.order ??= Int32Array.from(column.prices.keys()).sort(
      (a, b) => column.prices[a]! - column.prices[b]! || a - b,
    );
    return column.order;
  }

  changed(): void {
    this.#columns.clear();
  }

  #column({ prices: convention, ...asker }: PriceViewer): PriceColumn {
    const { groupId, at, timeZone } = asker;
    const key = `${convention}:${timeZone}:${groupId ?? ''}`;
    const known = this.#columns.get(key);
    if (known && at.getTime() < known.until) return known;
    const prices = Float64Array.from(this.#products, (product) =>
      toldPrice(convention, cardPrice(product, asker).price, product.taxRate),
    );
    const column = { prices, until: this.#nextChange(at.getTime(), timeZone), order: null };
    this.#columns.set(key, column);
    return column;
  }

  #nextChange(at: number, timeZone: string): number {
    let next = Infinity;
    for (const { groupPrices } of this.#products) {
      for (const period of groupPrices) {
        const { from, until } = boundsOf(period, timeZone);
        for (const time of [from, until]) if (time > at && time < next) next = time;
      }
    }
    return next;
  }
}
