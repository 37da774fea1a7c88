import { stockId, stockModel, type Store } from '@orderdesk/store';

/** The shelf of each (product, warehouse), keyed by `stockId`. */
export async function shelvesOf(
  store: Store,
  places: readonly { readonly productId: string; readonly warehouseId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = places.map(({ productId, warehouseId }) => stockId(productId, warehouseId));
  const rows = await stockModel(store.connection)
    .collection.find({ _id: { $in: ids as never[] } }, { projection: { shelf: 1 } })
    .toArray();
  return new Map(rows.map((row) => [String(row._id), String(row['shelf'])]));
}
