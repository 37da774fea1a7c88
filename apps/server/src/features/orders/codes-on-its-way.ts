import type { Shipment } from '@orderdesk/domain';
import { codeOf } from './name-table.ts';

/** A tracking number as its letters and figures alone, an O for a nought and an I or l for a one: it is read from a label by eye. */
export const parcelCode = (tracking: string): string =>
  codeOf(tracking).replaceAll('o', '0').replace(/[il]/gu, '1');

/** The tracking numbers of parcels that are on their way: how they are written makes no other number. */
export const codesOnItsWay = (shipments: readonly Shipment[]): string[] =>
  shipments.flatMap(({ step, tracking }) =>
    step === 'shipped' && tracking !== null ? [parcelCode(tracking)] : [],
  );
