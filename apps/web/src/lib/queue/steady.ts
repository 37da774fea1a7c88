import type { OrderRow } from '@orderdesk/contract';

/**
 * What the list shows while someone reads: nothing moves under the pointer. `rows` keeps its order and its length; a row that
 * has left stays where it was, `left` says so; what has come waits in `waiting`.
 */
export type Steady = {
  readonly rows: readonly OrderRow[];
  /** The rows as they were when they took their places: what they are grouped by. */
  readonly places: readonly OrderRow[];
  readonly left: ReadonlySet<string>;
  readonly waiting: number;
  /** Came in with the last release: shown with a short highlight. */
  readonly fresh: ReadonlySet<string>;
};

export const NOTHING_SHOWN: Steady = { rows: [], places: [], left: new Set(), waiting: 0, fresh: new Set() };

/** @param wanted the list as it should be now. @param hold someone is reading: contents may change, places may not. */
export function settle(
  shown: Steady,
  wanted: readonly OrderRow[],
  hold: boolean,
  latest: ReadonlyMap<string, OrderRow>,
): Steady {
  const before = new Set(shown.rows.map(({ id }) => id));
  if (!hold || shown.rows.length === 0) {
    const fresh =
      before.size === 0
        ? new Set<string>()
        : new Set(wanted.filter(({ id }) => !before.has(id)).map(({ id }) => id));
    return { rows: wanted, places: wanted, left: new Set(), waiting: 0, fresh };
  }
  const now = new Map(wanted.map((row) => [row.id, row]));
  return {
    rows: shown.rows.map((row) => now.get(row.id) ?? latest.get(row.id) ?? row),
    places: shown.places,
    left: new Set(shown.rows.filter(({ id }) => !now.has(id)).map(({ id }) => id)),
    waiting: wanted.filter(({ id }) => !before.has(id)).length,
    fresh: new Set(),
  };
}
