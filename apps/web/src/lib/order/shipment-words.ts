import { parcelStep } from '#lib/components/offer-form/shipment-label.ts';
import type { ShipmentView } from '@orderdesk/contract';
import type { DeliveryMethod } from '@orderdesk/domain';
import type { UiTone } from '@orderdesk/ui';

const TONES: Partial<Record<ShipmentView['step'], UiTone>> = {
  shipped: 'good',
  delivered: 'good',
  returning: 'warn',
  cancelled: 'bad',
  returned: 'bad',
};

export const shipmentStep = (
  parcel: ShipmentView,
  all: readonly ShipmentView[],
  delivery: DeliveryMethod,
): { word: string; tone: UiTone } => ({
  word: parcelStep(parcel, all, delivery),
  tone: TONES[parcel.step] ?? 'neutral',
});
