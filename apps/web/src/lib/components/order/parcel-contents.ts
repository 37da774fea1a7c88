import { listed, pieces, t } from '#lib/locale/say.ts';
import type { ShipmentView } from '@orderdesk/contract';

/** As many as are read at a glance; a parcel of thirty products names these and says how many more there are. */
const SHOWN = 3;

export type ParcelContents = {
  readonly named: string;
  readonly more: number;
  readonly all: readonly string[];
};

export function parcelContents(lines: ShipmentView['lines']): ParcelContents {
  const all = lines.map(({ name, quantity, unit }) => `${t(name)} × ${pieces(quantity, unit)}`);
  // "and 1 more" would take the room of the one.
  const shown = all.length <= SHOWN + 1 ? all.length : SHOWN;
  return { named: listed(all.slice(0, shown)), more: all.length - shown, all };
}
