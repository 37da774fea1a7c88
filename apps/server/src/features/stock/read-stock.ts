import { type StockDoc, stockId, stockModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';

export type AvailableStock = Pick<StockDoc, 'productId' | 'warehouseId' | 'available'>;

/** What every warehouse has of these products now, base units. By ids, so that stock rows need no index that each sale would pay for. */
export const readStock = (
  { store, reference }: Pick<Core, 'store' | 'reference'>,
  productIds: readonly string[],
): Promise<StockDoc[]> => {
  const ids = [...new Set(productIds)].flatMap((productId) =>
    reference.warehouses.map((warehouse) => stockId(productId, warehouse._id)),
  );
  return stockModel(store.connection)
    .collection.find<StockDoc>({ _id: { $in: ids as never[] } })
    .toArray();
};
