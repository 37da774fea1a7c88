import { type ProductDoc, productModel, type StockDoc, stockModel, type Store } from '@orderdesk/store';
import type { Catalogue } from '../features/catalogue/catalogue.ts';
import type { Followed } from './follow-changes.ts';

/**
 * Keeps the shop's stock levels: what is available of a product over all warehouses. Changes carry the warehouse's new value,
 * not a difference, so seeing one twice does no harm.
 */
export type StockFeed = {
  load(): Promise<void>;
  changed(change: Followed): void;
  productChanged(change: Followed): void;
};

export function stockFeed(store: Store, catalogue: Catalogue): StockFeed {
  const byProduct = new Map<string, Map<string, number>>();

  function set(productId: string, warehouseId: string, available: number): void {
    const places = byProduct.get(productId) ?? new Map<string, number>();
    byProduct.set(productId, places.set(warehouseId, available));
    let total = 0;
    for (const count of places.values()) total += count;
    catalogue.setStock(productId, total);
  }

  return {
    async load() {
      byProduct.clear();
      const rows = stockModel(store.connection).collection.find<StockDoc>(
        {},
        { projection: { productId: 1, warehouseId: 1, available: 1 } },
      );
      for await (const { productId, warehouseId, available } of rows) set(productId, warehouseId, available);
    },
    changed({ id, document }) {
      const [productId = '', warehouseId = ''] = id.split(':');
      const available: unknown = document['available'];
      if (typeof available === 'number') set(productId, warehouseId, available);
    },
    productChanged({ id }) {
      void productModel(store.connection)
        .collection.findOne<ProductDoc>({ _id: id as never })
        .then((product) => product && catalogue.upsertProduct(product));
    },
  };
}
