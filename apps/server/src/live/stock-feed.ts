import { type ProductDoc, productModel, type StockDoc, stockModel, type Store } from '@orderdesk/store';
import type { Catalogue } from '../features/catalogue/catalogue.ts';
import type { Followed } from './follow-changes.ts';

/** Products read by one command. */
const BATCH = 500;

/**
 * Keeps the shop's stock levels: what is available of a product over all warehouses. Changes carry the warehouse's new value,
 * not a difference, so seeing one twice does no harm.
 */
export type StockFeed = {
  load(): Promise<void>;
  changed(change: Followed): void;
  /** Reads the products that changed while nobody followed: before the stream stood, or since it was lost. */
  loadProducts(): Promise<void>;
  productChanged(change: Followed): Promise<void>;
};

export function stockFeed(store: Store, catalogue: Catalogue): StockFeed {
  const products = productModel(store.connection).collection;
  const byProduct = new Map<string, Map<string, number>>();

  function set(productId: string, warehouseId: string, available: number): void {
    const places = byProduct.get(productId) ?? new Map<string, number>();
    byProduct.set(productId, places.set(warehouseId, available));
    let total = 0;
    for (const count of places.values()) total += count;
    catalogue.setStock(productId, total);
  }

  async function newerProducts(): Promise<string[]> {
    const ids: string[] = [];
    const rows = products.find<Pick<ProductDoc, '_id' | 'rev'>>({}, { projection: { rev: 1 } });
    for await (const { _id, rev } of rows) if ((catalogue.product(_id)?.rev ?? -1) < rev) ids.push(_id);
    return ids;
  }

  async function readProducts(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) {
      const some = products.find<ProductDoc>({ _id: { $in: ids.slice(at, at + BATCH) as never[] } });
      for await (const product of some) catalogue.upsertProduct(product);
    }
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
    loadProducts: async () => readProducts(await newerProducts()),
    productChanged: ({ id }) => readProducts([id]),
  };
}
