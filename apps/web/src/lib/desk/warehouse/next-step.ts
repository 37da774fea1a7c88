import type { Offer, ShipmentView } from '@orderdesk/contract';
import type { DeliveryMethod } from '@orderdesk/domain';

/** The warehouse's events, by where a parcel stands. Others (problem, cancel) are sent from the order itself. */
const NEXT: Partial<Record<ShipmentView['step'], string>> = {
  allocated: 'startPicking',
  picking: 'finishPacking',
  packed: 'ship',
  shipped: 'confirmDelivery',
  returning: 'countIn',
};
/** What else may have become of a parcel where it stands. */
export const OTHERWISE: Partial<Record<ShipmentView['step'], readonly string[]>> = {
  picking: ['foundAfterAll'],
  shipped: ['comesBack'],
  // What is lost or damaged cannot be sent again: its goods are taken from stock once more.
  returning: ['sendAgain', 'sendReplacement'],
};

/** What its customer collects is handed over at the counter; everything else goes with a carrier. */
export const nextEvent = (step: ShipmentView['step'], method: DeliveryMethod): string | null =>
  step === 'packed' && method === 'pickup' ? 'handOver' : (NEXT[step] ?? null);

/** Whether the event is offered for this parcel: it may be for others of the order alone. */
export const isOfferedFor = ({ allowed, form }: Offer, parcelId: string): boolean =>
  allowed &&
  form.every(({ type, options }) => type !== 'shipment' || options?.some(({ value }) => value === parcelId));

/** The warehouse's stations in the order goods pass them, and last those that will not be sent: the queues they stand in. */
export const STATIONS = ['pick', 'pack', 'ship', 'delivery', 'returns', 'put-back'] as const;
export type Station = (typeof STATIONS)[number];

type PickLine = ShipmentView['lines'][number];

/** One walk through the shelves: by shelf as numbered (A-2 before A-10), goods without a shelf last. */
export function byShelf(lines: readonly PickLine[]): PickLine[] {
  return lines.toSorted((a, b) => {
    if (!a.shelf || !b.shelf) return Number(!a.shelf) - Number(!b.shelf) || a.sku.localeCompare(b.sku, 'en');
    return a.shelf.localeCompare(b.shelf, 'en', { numeric: true }) || a.sku.localeCompare(b.sku, 'en');
  });
}
