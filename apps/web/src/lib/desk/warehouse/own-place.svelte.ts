import type { OrderRow } from '@orderdesk/contract';
import type { Station } from './next-step.ts';

const KEY = 'orderdesk.warehouse';
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The warehouse somebody works in, by this device; null: all of them. */
export class OwnPlace {
  #id = $state<string | null>(null);
  readonly #keep: Keep | null;

  constructor(keep: Keep | null = typeof localStorage === 'undefined' ? null : localStorage) {
    this.#keep = keep;
    try {
      this.#id = keep?.getItem(KEY) ?? null;
    } catch {
      // Storage is forbidden: chosen for as long as the page lasts.
    }
  }

  get id(): string | null {
    return this.#id;
  }

  set id(id: string | null) {
    this.#id = id;
    try {
      if (id === null) this.#keep?.removeItem(KEY);
      else this.#keep?.setItem(KEY, id);
    } catch {
      // As above.
    }
  }
}

type Place = Pick<OrderRow['warehouses'][number], 'id' | 'label'>;

/** The warehouses that have something to do with these orders, each once, by id. */
export function placesOf(rows: readonly Pick<OrderRow, 'warehouses'>[]): Place[] {
  const places = rows.flatMap(({ warehouses }) =>
    warehouses.map(({ id, label }) => [id, { id, label }] as const),
  );
  return [...new Map(places).values()].toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** Those of which something is at this station in one warehouse; in all of them where none is chosen. */
export const inPlace = <Row extends Pick<OrderRow, 'warehouses'>>(
  rows: readonly Row[],
  station: Station,
  place: string | null,
): readonly Row[] =>
  place === null
    ? rows
    : rows.filter(({ warehouses }) =>
        warehouses.some(({ id, queues }) => id === place && queues?.includes(station)),
      );
