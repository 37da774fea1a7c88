import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ShipmentView } from '@orderdesk/contract';

const STEPS: Record<ShipmentView['step'], () => string> = {
  allocated: () => m.shipment_allocated(),
  picking: () => m.shipment_picking(),
  packed: () => m.shipment_packed(),
  shipped: () => m.shipment_shipped(),
  delivered: () => m.shipment_delivered(),
  cancelled: () => m.shipment_cancelled(),
};

export const shipmentStep = (step: ShipmentView['step']): string => STEPS[step]();

/** `深圳仓 · 已发货 · 3 件 · SF1029…`: enough to tell parcels apart. */
export const shipmentLabel = ({ warehouse, step, lines, tracking }: ShipmentView): string =>
  [t(warehouse), shipmentStep(step), m.shipment_items({ count: lines.length }), tracking]
    .filter((part) => part !== null)
    .join(' · ');
