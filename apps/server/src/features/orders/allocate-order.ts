import {
  accepted,
  type Address,
  allocate,
  type Allocation,
  type Line,
  nearestFirst,
  type Order,
  refused,
  type Result,
  type Shipment,
} from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import type { AvailableStock } from '../stock/read-stock.ts';
import { linesRefused } from '../cart/lines-refused.ts';
import { canBeHad } from '../cart/price-lines.ts';
import { SEVERAL_PLACES } from '../cart/several-places.ts';

/** Which warehouse would send how much of each line, on this stock; the nearest to `address` first. */
export const allocationOf = (
  { reference }: Pick<Core, 'reference'>,
  lines: readonly Pick<Line, 'id' | 'productId' | 'quantity' | 'unit'>[],
  address: Address | null,
  stock: readonly AvailableStock[],
): Allocation =>
  allocate(
    lines.map(({ id: lineId, productId, quantity, unit }) => ({
      lineId,
      productId,
      quantity: quantity * unit.per,
    })),
    stock,
    nearestFirst(
      reference.warehouses.map(({ _id: id, ...warehouse }) => ({ id, ...warehouse })),
      address,
    ),
  );

/**
 * Decides which warehouse sends what, on the stock as it was just read. Refuses `stock.insufficient` with line, asked and
 * available (in the line's own unit), and `pickup.several-places` where what is collected is in no warehouse together.
 */
export function allocateOrder(
  core: Core,
  order: Order,
  stock: readonly AvailableStock[],
): Result<Shipment[]> {
  const allocation = allocationOf(core, order.lines, order.address, stock);
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
        ...canBeHad(unit, available, false),
      };
    });
    return refused(linesRefused(lines));
  }
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
