import {
  accepted,
  allocate,
  nearestFirst,
  type Order,
  refused,
  type Result,
  type Shipment,
} from '@orderdesk/domain';
import { type StockDoc, stockModel } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { linesRefused } from './lines-refused.ts';

/**
 * Decides which warehouse sends what, on the stock as the database has it now. Refuses `stock.insufficient` with line, asked and
 * available (in the line's own unit).
 */
export async function allocateOrder(core: Core, order: Order): Promise<Result<Shipment[]>> {
  const warehouses = core.reference.warehouses.map(({ _id, label, near, order: rank }) => ({
    id: _id,
    label,
    near,
    order: rank,
  }));
  const wants = order.lines.map((line) => ({
    lineId: line.id,
    productId: line.productId,
    quantity: line.quantity * line.unit.per,
  }));
  const stock = await stockModel(core.store.connection)
    .collection.find<StockDoc>(
      { productId: { $in: [...new Set(wants.map(({ productId }) => productId))] } },
      { projection: { productId: 1, warehouseId: 1, available: 1 } },
    )
    .toArray();
  const allocation = allocate(wants, stock, nearestFirst(warehouses, order.address));
  if (!allocation.ok) {
    const lines = allocation.shortages.map(({ lineId, productId, available }) => {
      const index = order.lines.findIndex(({ id }) => id === lineId);
      const { quantity, unit } = order.lines[index]!;
      return {
        line: index,
        productId,
        code: 'stock.insufficient',
        asked: quantity,
        available: Math.floor(available / unit.per),
      };
    });
    return refused(linesRefused(lines));
  }
  return accepted(
    allocation.parcels.map(({ warehouseId, lines }, index) => ({
      id: `s${index + 1}`,
      warehouseId,
      step: 'allocated',
      lines,
      carrier: null,
      tracking: null,
      shippedAt: null,
      deliveredAt: null,
    })),
  );
}
