import type { Shipment } from '@orderdesk/domain';
import { codeOf } from './name-table.ts';

/** The tracking numbers of parcels that are on their way, as letters and figures alone: how they are written makes no other number. */
export const codesOnItsWay = (shipments: readonly Shipment[]): string[] =>
  shipments.flatMap(({ step, tracking }) =>
    step === 'shipped' && tracking !== null ? [codeOf(tracking)] : [],
  );
