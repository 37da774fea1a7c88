import { orderModel, type Store, type StoredRow } from '@orderdesk/store';

/** A row before and after a change; `before` is null when this process had not known it as open. */
export type RowChange = { readonly before: StoredRow | null; readonly after: StoredRow };

/**
 * Every open order's row, in memory: queues, counts and feeds are read from here and from nowhere else, so they always agree. An
 * older `rev` never replaces a newer one, which makes overlapping loads and repeated changes harmless.
 */
export type DeskMemory = {
  readonly rows: ReadonlyMap<string, StoredRow>;
  /** Null when the row is no news. */
  apply(row: StoredRow): RowChange | null;
  load(): Promise<void>;
};

export function deskMemory(store: Store): DeskMemory {
  const rows = new Map<string, StoredRow>();
  return {
    rows,
    apply(row) {
      const before = rows.get(row.id) ?? null;
      if (before && before.rev >= row.rev) return null;
      if (row.open) rows.set(row.id, row);
      else rows.delete(row.id);
      return { before, after: row };
    },
    async load() {
      const docs = await orderModel(store.connection)
        .collection.find({ open: true }, { projection: { row: 1 } })
        .toArray();
      rows.clear();
      for (const doc of docs as unknown as { row: StoredRow }[]) rows.set(doc.row.id, doc.row);
    },
  };
}
