import type { CollectionView } from '@orderdesk/contract';
import type { BusinessCalendar } from '@orderdesk/domain';
import { collectionAt } from '../../core/collection-at.ts';
import type { Core } from '../../core/core.ts';
import { allocationOf } from '../orders/allocate-order.ts';
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
  const wanted = lines.flatMap(({ line }) => line ?? []);
  if (wanted.length === 0) return null;
  const stock = await readStock(
    core,
    wanted.map(({ productId }) => productId),
  );
  const allocation = allocationOf(core, wanted, null, stock);
  if (!allocation.ok) return null;
  return collectionAt(
    core,
    allocation.parcels.map(({ warehouseId }) => warehouseId),
    calendar,
  );
}
