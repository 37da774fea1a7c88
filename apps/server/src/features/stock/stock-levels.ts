import { type StockDoc, stockModel, type Store } from '@orderdesk/store';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AvailableStock } from './read-stock.ts';

/** Rows read by one command of those that read them all. */
const BATCH = 5000;

/**
 * What is available of each product over all warehouses, kept in the catalogue. Rows say what a warehouse has now, never a
 * difference, so that taking one twice does no harm.
 */
export type StockLevels = {
  /** Reads every warehouse's stock of everything; what is no longer there counts as none. */
  load(): Promise<void>;
  take(row: AvailableStock): void;
};

export function stockLevels(store: Store, catalogue: Catalogue): StockLevels {
  let byProduct = new Map<string, Map<string, number>>();

  function take({ productId, warehouseId, available }: AvailableStock): void {
    const places = byProduct.get(productId) ?? new Map<string, number>();
    byProduct.set(productId, places.set(warehouseId, available));
    let total = 0;
    for (const count of places.values()) total += count;
    catalogue.setStock(productId, total);
  }

  return {
    async load() {
      const before = byProduct;
      byProduct = new Map();
      const rows = stockModel(store.connection).collection.find<StockDoc>(
        {},
        { projection: { _id: 0, productId: 1, warehouseId: 1, available: 1 }, batchSize: BATCH },
      );
      for await (const row of rows) take(row);
      for (const productId of before.keys()) if (!byProduct.has(productId)) catalogue.setStock(productId, 0);
    },
    take,
  };
}
