import { type ProductDoc, productModel, type Store } from '@orderdesk/store';
import { oneAtATime } from '../core/one-at-a-time.ts';
import type { Catalogue } from '../features/catalogue/catalogue.ts';
import { loadTaxonomy } from '../features/catalogue/load-catalogue.ts';
import { stockLevels } from '../features/stock/stock-levels.ts';
import type { Followed } from './follow-changes.ts';

/** Products read by one command. */
const BATCH = 500;

/** Keeps the shop's catalogue in memory at the database's state: products, their stock, categories and brands. */
export type CatalogueFeed = {
  /** Reads all stock, and what else changed while nobody followed: before the stream stood, or since it was lost. */
  load(): Promise<void>;
  stockChanged(change: Followed): void;
  productChanged(change: Followed): Promise<void>;
  /** A category or a brand; many changes at once are one reading. */
  taxonomyChanged(): Promise<void>;
};

export function catalogueFeed(store: Store, catalogue: Catalogue): CatalogueFeed {
  const products = productModel(store.connection).collection;
  const levels = stockLevels(store, catalogue);
  const taxonomyChanged = oneAtATime(() => loadTaxonomy(store, catalogue));

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
      // Labels first: products are indexed by them.
      await taxonomyChanged();
      await Promise.all([levels.load(), newerProducts().then(readProducts)]);
    },
    stockChanged({ id, kind, document }) {
      const [productId = '', warehouseId = ''] = id.split(':');
      const available: unknown = kind === 'delete' ? 0 : document['available'];
      if (typeof available === 'number') levels.take({ productId, warehouseId, available });
    },
    productChanged: ({ id }) => readProducts([id]),
    taxonomyChanged,
  };
}
