import type { CollectionView } from '@orderdesk/contract';
import { openingHours } from '@orderdesk/domain';
import type { BusinessCalendar } from '@orderdesk/domain';
import type { Core } from './core.ts';
import { warehouseLabel } from './warehouse-label.ts';

/** Where and when a customer collects what these warehouses have ready. */
export function collectionAt(
  core: Pick<Core, 'reference'>,
  warehouseIds: readonly string[],
  calendar: BusinessCalendar,
): CollectionView {
  return {
    places: [...new Set(warehouseIds)].map((id) => {
      const place = core.reference.warehouses.find(({ _id }) => _id === id)?.place;
      return { label: warehouseLabel(core, id), ...(place ? { place } : {}) };
    }),
    hours: openingHours(calendar),
  };
}
