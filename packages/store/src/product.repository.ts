import { brandModel, type BrandDoc } from './brand.model.ts';
import { categoryModel, type CategoryDoc } from './category.model.ts';
import type { Store } from './open-store.ts';
import { pictureModel } from './product-picture.model.ts';
import { productModel, type ProductDoc } from './product.model.ts';

/** A product without its long texts: what every process keeps in memory of each. */
export type CatalogueProduct = Omit<ProductDoc, 'summary' | 'specifications' | 'usage'>;

/**
 * Every product in batches, as plain objects: what the in-memory catalogue is built from at boot. The next batch is asked for
 * before one is handed on, so that database and caller work at the same time.
 */
export async function* catalogueBatches(store: Store, size = 2000): AsyncGenerator<CatalogueProduct[]> {
  const cursor = productModel(store.connection).collection.find<CatalogueProduct>(
    {},
    { batchSize: size, projection: { summary: 0, specifications: 0, usage: 0 } },
  );
  const read = async (): Promise<CatalogueProduct[]> => {
    const first = await cursor.next();
    return first ? [first, ...cursor.readBufferedDocuments()] : [];
  };
  try {
    let next = read();
    for (;;) {
      const batch = await next;
      if (batch.length === 0) return;
      next = read();
      // Its failure is met at the top of the loop; until then it is not an unhandled one.
      next.catch(() => undefined);
      yield batch;
    }
  } finally {
    await cursor.close();
  }
}

export const findProducts = (store: Store, ids: readonly string[]): Promise<ProductDoc[]> =>
  productModel(store.connection)
    .collection.find<ProductDoc>({ _id: { $in: ids as never[] } })
    .toArray();

export const allCategories = (store: Store): Promise<CategoryDoc[]> =>
  categoryModel(store.connection).collection.find<CategoryDoc>({}).toArray();

export const allBrands = (store: Store): Promise<BrandDoc[]> =>
  brandModel(store.connection).collection.find<BrandDoc>({}).toArray();

/** The picture's bytes and media type, or null. */
export async function findPicture(
  store: Store,
  name: string,
): Promise<{ type: string; bytes: Uint8Array } | null> {
  const picture = await pictureModel(store.connection).collection.findOne<{
    type: string;
    bytes: { buffer: Uint8Array };
  }>({ _id: name as never });
  return picture && { type: picture.type, bytes: picture.bytes.buffer };
}
