import { shipmentStep as word } from '#lib/components/offer-form/shipment-label.ts';
import type { ShipmentView } from '@orderdesk/contract';
import type { UiTone } from '@orderdesk/ui';

const TONES: Partial<Record<ShipmentView['step'], UiTone>> = {
  shipped: 'good',
  delivered: 'good',
  cancelled: 'bad',
};

export const shipmentStep = (step: ShipmentView['step']): { word: string; tone: UiTone } => ({
  word: word(step),
  tone: TONES[step] ?? 'neutral',
});
