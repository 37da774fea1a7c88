import type { CollectionView } from '@orderdesk/contract';
import { allocate, type BusinessCalendar, nearestFirst } from '@orderdesk/domain';
import { collectionAt } from '../../core/collection-at.ts';
import type { Core } from '../../core/core.ts';
import { readStock } from '../stock/read-stock.ts';
import type { Quote } from './quote.ts';

/**
 * Where what was quoted would be collected, by the rule and the stock that decide it when it is ordered; null where there is nothing, or
 * not enough, to collect.
 */
export async function collectionOf(
  core: Pick<Core, 'store' | 'reference'>,
  { lines }: Pick<Quote, 'lines'>,
  calendar: BusinessCalendar,
): Promise<CollectionView | null> {
  const wants = lines.flatMap(({ line }) =>
    line ? [{ lineId: line.id, productId: line.productId, quantity: line.quantity * line.unit.per }] : [],
  );
  if (wants.length === 0) return null;
  const stock = await readStock(
    core,
    wants.map(({ productId }) => productId),
  );
  const warehouses = core.reference.warehouses.map(({ _id: id, ...warehouse }) => ({ id, ...warehouse }));
  const allocation = allocate(wants, stock, nearestFirst(warehouses, null));
  if (!allocation.ok) return null;
  return collectionAt(
    core,
    allocation.parcels.map(({ warehouseId }) => warehouseId),
    calendar,
  );
}
