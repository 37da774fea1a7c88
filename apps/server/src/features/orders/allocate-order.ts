import {
  accepted,
  allocate,
  nearestFirst,
  type Order,
  refuse,
  refused,
  type Result,
  type Shipment,
} from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import type { AvailableStock } from '../stock/read-stock.ts';
import { toldStock } from '../catalogue/catalogue-product.ts';
import { linesRefused } from '../cart/lines-refused.ts';

/**
 * Decides which warehouse sends what, on the stock as it was just read. Refuses `stock.insufficient` with line, asked and
 * available (in the line's own unit), and `pickup.several-places` where what is collected is in no warehouse together.
 */
export function allocateOrder(
  core: Core,
  order: Order,
  stock: readonly AvailableStock[],
): Result<Shipment[]> {
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
        // Told to a customer.
        available: Math.floor(toldStock(available, false) / unit.per),
      };
    });
    return refused(linesRefused(lines));
  }
  // Nobody collects one order in two towns.
  if (order.delivery.method === 'pickup' && allocation.parcels.length > 1) return refused(SEVERAL_PLACES);
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

const SEVERAL_PLACES = refuse('pickup.several-places', {
  zh: '这些商品不在同一个仓库，无法一次自提：请改用配送，或减少数量',
  en: 'No single warehouse has all of this to be collected: choose delivery, or take less',
});
