import { allBrands, allCategories, catalogueBatches, type Store } from '@orderdesk/store';
import { Catalogue } from './catalogue.ts';
import { listProducts } from './list-products.ts';
import type { Viewer } from './product-card.view.ts';

/** Reads the whole catalogue into memory; its stock is `stockLevels`' to read. What changes from now on, `catalogueFeed` follows. */
export async function loadCatalogue(store: Store): Promise<Catalogue> {
  const catalogue = new Catalogue();
  await loadTaxonomy(store, catalogue);
  for await (const batch of catalogueBatches(store)) {
    for (const product of batch) catalogue.upsertProduct(product);
  }
  return catalogue;
}

/** Reads categories and brands. */
export async function loadTaxonomy(store: Store, catalogue: Catalogue): Promise<void> {
  const [categories, brands] = await Promise.all([allCategories(store), allBrands(store)]);
  catalogue.setCategories(categories);
  catalogue.setBrands(brands);
}

/** Sorted orders are made when first asked for; asking here spares the first customers the wait. */
export function warmCatalogue(catalogue: Catalogue, { at, timeZone }: Pick<Viewer, 'at' | 'timeZone'>): void {
  const viewer: Viewer = { groupId: null, prices: 'with-tax', at, timeZone, exactStock: false };
  for (const sort of ['popular', 'newest', 'price-up'] as const) listProducts(catalogue, { sort }, viewer);
  listProducts(catalogue, { q: 'orderdesk' }, viewer);
}
