import { orderModel, type Store, type StoredRow } from '@orderdesk/store';

/** A row before and after a change; `before` is null when this process had not known it as open. */
export type RowChange = {
  readonly before: StoredRow | null;
  readonly after: StoredRow;
  /** Customers see no difference. */
  readonly quiet?: true;
};

/** Orders that no desk shows any more stay known for a while: each step is heard of twice, from this process and from the database. */
const GONE_KEPT = 2000;

/** Whether a desk shows the order: it is open, or something is left to be done after its end. */
export const isOnDesk = ({ open, queues }: Pick<StoredRow, 'open' | 'queues'>): boolean =>
  open || queues.length > 0;

/**
 * Every open order's row, in memory, and those of ended ones of which something is left to be done: queues, counts and feeds are read from here and from nowhere else, so they always agree. An
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
  const gone = new Map<string, number>();
  return {
    rows,
    apply(row) {
      const before = rows.get(row.id) ?? null;
      if ((before?.rev ?? gone.get(row.id) ?? 0) >= row.rev) return null;
      if (isOnDesk(row)) rows.set(row.id, row);
      else {
        rows.delete(row.id);
        gone.set(row.id, row.rev);
        if (gone.size > GONE_KEPT) gone.delete(gone.keys().next().value!);
      }
      return { before, after: row };
    },
    async load() {
      const { collection } = orderModel(store.connection);
      // Two questions: one with an `$or` would use no index of the embedded database.
      const read = (which: object) => collection.find(which, { projection: { row: 1 } }).toArray();
      const docs = (await Promise.all([read({ open: true }), read({ putBackDue: true })])).flat();
      rows.clear();
      for (const doc of docs as unknown as { row: StoredRow }[]) rows.set(doc.row.id, doc.row);
    },
  };
}
