import type { MissingStock } from '@orderdesk/contract';
import type { Person } from '@orderdesk/domain';
import {
  type OrderDoc,
  orderModel,
  type ProductDoc,
  productModel,
  type ReservationDoc,
  reservationModel,
  type StockDoc,
  stockId,
  stockModel,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { warehouseLabel } from '../../core/warehouse-label.ts';
import { lossLeft, ownReport } from './who-counts.ts';

/** What nobody found where it should lie, by warehouse and shelf: to be counted, and how far by this person. */
export async function missingStock(core: Core, person: Person): Promise<MissingStock[]> {
  const { connection } = core.store;
  const rows = await stockModel(connection)
    .collection.find<StockDoc>({ missing: { $gt: 0 } })
    .toArray();
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ productId }) => productId))];
  const [products, ledger, left] = await Promise.all([
    productModel(connection)
      .collection.find<Pick<ProductDoc, '_id' | 'sku' | 'name' | 'price'>>(
        { _id: { $in: ids as never[] } },
        { projection: { sku: 1, name: 1, price: 1 } },
      )
      .toArray(),
    readMissing(core, ids),
    lossLeft(core, person),
  ]);
  const numbers = await orderNumbers(core, ledger);
  const byId = new Map(products.map((product) => [product._id, product]));
  return rows
    .flatMap(({ _id, productId, warehouseId, shelf, missing = 0 }) => {
      const product = byId.get(productId);
      if (!product) return [];
      const own = ledger.filter((row) => stockId(row.productId, row.warehouseId) === _id);
      return {
        ...{ productId, warehouseId, sku: product.sku, name: product.name, shelf, missing },
        warehouse: warehouseLabel(core, warehouseId),
        since: own[0]?.at ?? null,
        cannot: ownReport(person, own)?.text ?? null,
        mostLost: left === null || product.price === 0 ? null : Math.floor(left / product.price),
        orders: [...new Set(own.flatMap(({ orderId }) => numbers.get(orderId) ?? []))],
      };
    })
    .toSorted((a, b) => a.warehouse.en.localeCompare(b.warehouse.en) || a.shelf.localeCompare(b.shelf));
}

/** The ledger of what is missing of these products, the first first. */
export async function readMissing(core: Core, productIds: readonly string[]): Promise<ReservationDoc[]> {
  const rows = await reservationModel(core.store.connection)
    .collection.find<ReservationDoc>({ productId: { $in: [...productIds] }, state: 'missing' })
    .toArray();
  return rows.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

async function orderNumbers(core: Core, ledger: readonly ReservationDoc[]): Promise<Map<string, string>> {
  const ids = [...new Set(ledger.map(({ orderId }) => orderId))];
  const orders = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, '_id' | 'number'>>(
      { _id: { $in: ids as never[] } },
      { projection: { number: 1 } },
    )
    .toArray();
  return new Map(orders.map(({ _id, number }) => [_id, number]));
}
