import { type StockDoc, stockModel, type Store } from '@orderdesk/store';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** Reads what is available of some products, over all warehouses, into the catalogue. */
export async function loadStockOf(
  store: Store,
  catalogue: Catalogue,
  productIds: readonly string[],
): Promise<void> {
  const rows = await stockModel(store.connection)
    .collection.find<StockDoc>({ productId: { $in: [...new Set(productIds)] } })
    .toArray();
  const sums = new Map<string, number>();
  for (const { productId, available } of rows) sums.set(productId, (sums.get(productId) ?? 0) + available);
  for (const [productId, available] of sums) catalogue.setStock(productId, available);
}
