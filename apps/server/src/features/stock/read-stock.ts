import { type StockDoc, stockModel, type Store } from '@orderdesk/store';

export type AvailableStock = Pick<StockDoc, 'productId' | 'warehouseId' | 'available'>;

/** What every warehouse has of these products now, base units. */
export const readStock = (store: Store, productIds: readonly string[]): Promise<AvailableStock[]> =>
  stockModel(store.connection)
    .collection.find<AvailableStock>(
      { productId: { $in: [...new Set(productIds)] } },
      { projection: { _id: 0, productId: 1, warehouseId: 1, available: 1 } },
    )
    .toArray();
