import { allBrands, allCategories, catalogueBatches, stockModel, type Store } from '@orderdesk/store';
import { Catalogue } from './catalogue.ts';
import { listProducts } from './list-products.ts';

/** Reads the whole catalogue and its stock into memory. Follow the event log from before this call, or changes are missed. */
export async function loadCatalogue(store: Store): Promise<Catalogue> {
  const catalogue = new Catalogue();
  const [categories, brands] = await Promise.all([allCategories(store), allBrands(store)]);
  catalogue.setCategories(categories);
  catalogue.setBrands(brands);
  await loadStock(store, catalogue);
  for await (const batch of catalogueBatches(store)) {
    for (const product of batch) catalogue.upsertProduct(product);
  }
  warm(catalogue);
  return catalogue;
}

/** Sorted orders are made when first asked for; asking here spares the first customers the wait. */
function warm(catalogue: Catalogue): void {
  const viewer = { groupId: null, at: new Date(), exactStock: false };
  for (const sort of ['popular', 'newest', 'price-up'] as const) listProducts(catalogue, { sort }, viewer);
  listProducts(catalogue, { q: 'orderdesk' }, viewer);
}

/** Stock of all warehouses summed by product. */
async function loadStock(store: Store, catalogue: Catalogue): Promise<void> {
  const sums = new Map<string, number>();
  const rows = stockModel(store.connection).collection.find<{ productId: string; available: number }>(
    {},
    { projection: { _id: 0, productId: 1, available: 1 }, batchSize: 5000 },
  );
  for await (const { productId, available } of rows) {
    sums.set(productId, (sums.get(productId) ?? 0) + available);
  }
  for (const [productId, available] of sums) catalogue.setStock(productId, available);
}
