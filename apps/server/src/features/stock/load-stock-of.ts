import type { Core } from '../../core/core.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readStock } from './read-stock.ts';

/** Reads what is available of some products, over all warehouses, into the catalogue. */
export async function loadStockOf(
  core: Pick<Core, 'store' | 'reference'>,
  catalogue: Catalogue,
  productIds: readonly string[],
): Promise<void> {
  const sums = new Map<string, number>();
  for (const { productId, available } of await readStock(core, productIds)) {
    sums.set(productId, (sums.get(productId) ?? 0) + available);
  }
  for (const [productId, available] of sums) catalogue.setStock(productId, available);
}
