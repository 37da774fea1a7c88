import { shipmentStep as word } from '#lib/components/offer-form/shipment-label.ts';
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
  step: ShipmentView['step'],
  delivery: DeliveryMethod,
): { word: string; tone: UiTone } => ({
  word: word(step, delivery),
  tone: TONES[step] ?? 'neutral',
});
