import type { FeedPatch, FeedSnapshot, OrderRow, Position } from '@orderdesk/contract';

/**
 * What a desk knows of the orders it may see. `gone` remembers at which `rev` an order left, so that an older answer which
 * arrives late (over HTTP, say) does not bring it back.
 */
export type FeedRows = {
  readonly position: Position | null;
  readonly rows: ReadonlyMap<string, OrderRow>;
  readonly gone: ReadonlyMap<string, number>;
};

export const NO_ROWS: FeedRows = { position: null, rows: new Map(), gone: new Map() };

/** `again`: patches are missing or numbered by another run; the feed must be opened anew. */
export type Taken = { readonly state: FeedRows; readonly verdict: 'applied' | 'known' | 'again' };

/** A snapshot is the whole truth at its position, but for rows of which something newer is known already. */
export function takeSnapshot(state: FeedRows, snapshot: FeedSnapshot): FeedRows {
  const rows = new Map<string, OrderRow>();
  const gone = new Map(state.gone);
  for (const row of snapshot.rows) {
    if ((gone.get(row.id) ?? -1) > row.rev) continue;
    const known = state.rows.get(row.id);
    rows.set(row.id, known && known.rev > row.rev ? known : row);
    gone.delete(row.id);
  }
  return { position: snapshot.position, rows, gone };
}

/** Patches count up by one; a repeated one changes nothing, a gap or another epoch asks for a new start. */
export function takePatch(state: FeedRows, patch: FeedPatch): Taken {
  const { position } = state;
  if (!position || patch.position.epoch !== position.epoch) return { state, verdict: 'again' };
  if (patch.position.seq <= position.seq) return { state, verdict: 'known' };
  if (patch.position.seq !== position.seq + 1) return { state, verdict: 'again' };

  const rows = new Map(state.rows);
  const gone = new Map(state.gone);
  for (const row of patch.upserts) {
    if (row.rev < (rows.get(row.id)?.rev ?? -1) || row.rev < (gone.get(row.id) ?? -1)) continue;
    rows.set(row.id, row);
    gone.delete(row.id);
  }
  for (const { id, rev } of patch.removes) {
    if (rev < (rows.get(id)?.rev ?? -1)) continue;
    rows.delete(id);
    gone.set(id, Math.max(rev, gone.get(id) ?? -1));
  }
  return { state: { position: patch.position, rows, gone }, verdict: 'applied' };
}

/** A row learnt from the answer to a command, before its patch comes. It never undoes anything newer. */
export function learn(state: FeedRows, row: OrderRow): FeedRows {
  const known = state.rows.get(row.id);
  if (!known || known.rev >= row.rev) return state;
  const rows = new Map(state.rows);
  if (row.open) {
    rows.set(row.id, row);
    return { ...state, rows };
  }
  rows.delete(row.id);
  return { ...state, rows, gone: new Map(state.gone).set(row.id, row.rev) };
}
