import { boundsOf } from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';
import { cardPrice } from './catalogue-product.ts';

type PriceColumn = { readonly prices: Float64Array; readonly until: number; order: Int32Array | null };

/**
 * What every product costs a group, as columns that lists filter and sort by. Kept until a dated group price begins or ends;
 * groups are few, so all of them fit. Prices in minor units, by slot.
 */
export class CustomerPrices {
  readonly #products: readonly CatalogueProduct[];
  readonly #columns = new Map<string | null, PriceColumn>();

  constructor(products: readonly CatalogueProduct[]) {
    this.#products = products;
  }

  prices(groupId: string | null, at: Date): Float64Array {
    return this.#column(groupId, at).prices;
  }

  /** Slots from the cheapest to the dearest. */
  order(groupId: string | null, at: Date): Int32Array {
    const column = this.#column(groupId, at);
    column.order ??= Int32Array.from(column.prices.keys()).sort(
      (a, b) => column.prices[a]! - column.prices[b]! || a - b,
    );
    return column.order;
  }

  changed(): void {
    this.#columns.clear();
  }

  #column(groupId: string | null, at: Date): PriceColumn {
    const known = this.#columns.get(groupId);
    if (known && at.getTime() < known.until) return known;
    const prices = Float64Array.from(this.#products, (product) => cardPrice(product, groupId, at).price);
    const column = { prices, until: this.#nextChange(at.getTime()), order: null };
    this.#columns.set(groupId, column);
    return column;
  }

  #nextChange(at: number): number {
    let next = Infinity;
    for (const { groupPrices } of this.#products) {
      for (const period of groupPrices) {
        const { from, until } = boundsOf(period);
        for (const time of [from, until]) if (time > at && time < next) next = time;
      }
    }
    return next;
  }
}
