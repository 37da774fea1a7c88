import { orderModel, type Store, type StoredRow } from '@orderdesk/store';
import type { Clock } from '../../core/clock.ts';
import {
  ARCHIVED_FIELDS,
  type ArchivedDoc,
  type ArchivedOrder,
  archivedOrder,
  byAge,
} from './archived-order.ts';
import { type NameTable, nameTable } from './name-table.ts';

export type Archived = {
  /** Oldest first, all that were placed since `since`. Look at it before the next `await`: it is the archive's own list. */
  readonly orders: readonly ArchivedOrder[];
  readonly names: NameTable;
  /** Empty: it reaches back to the first order. */
  readonly since: string;
};

/**
 * Every order there is, in memory, as much of each as lists look at: the database gives no order by index and reads every match, so
 * pages are found here and only their rows are fetched. It is read from the newest backwards, in spans short enough to leave the
 * database to others. Nothing is read when an order changes, only noted; the next answer reads the noted ones first. So it costs
 * writers nothing, and an answer knows every change its process had been told of when asked.
 */
export type OrderArchive = {
  /** A step of an order, from this process or the change stream. */
  changed(row: Pick<StoredRow, 'id' | 'rev'>): void;
  /** Changes may have been missed: everything is read again. */
  reset(): void;
  readonly isWhole: boolean;
  /**
   * Resolves when `enough` of it is there; without, all of it. Rejects when the database is away; the next call goes on.
   */
  read(enough?: (archived: Archived) => boolean): Promise<Archived>;
};

const BATCH = 2_000;
const FIRST_SPAN_MS = 86_400_000;
/** What a span should hold; it is widened and narrowed to. */
const PER_SPAN = 1_000;
/** No order is older. */
const BEGINNING = Date.parse('2000-01-01T00:00:00.000Z');

type Memory = {
  readonly byId: Map<string, ArchivedOrder>;
  readonly orders: ArchivedOrder[];
  readonly names: NameTable;
  /** Null: nothing is read yet. */
  since: string | null;
  span: number;
};
const nothing = (): Memory => ({
  byId: new Map(),
  orders: [],
  names: nameTable(),
  since: null,
  span: FIRST_SPAN_MS,
});

export function orderArchive(store: Store, clock: Clock): OrderArchive {
  let memory = nothing();
  const noted = new Set<string>();
  /** Changed while a span was being read: the span may have been read just before. */
  const meanwhile = new Map<string, number>();
  let catchingUp: Promise<void> | null = null;
  let reachingBack: Promise<void> | null = null;

  const find = (filter: object) =>
    orderModel(store.connection)
      .collection.find<ArchivedDoc>(filter as never, { projection: ARCHIVED_FIELDS, batchSize: BATCH })
      .toArray();

  /** One span further back. */
  async function reachBack(): Promise<void> {
    const mine = memory;
    meanwhile.clear();
    const end = mine.since === null ? clock.now().getTime() : Date.parse(mine.since);
    const start = Math.max(BEGINNING, end - mine.span);
    const from = start === BEGINNING ? '' : new Date(start).toISOString();
    const docs = await find({ placedAt: { $gte: from, ...(mine.since ? { $lt: mine.since } : {}) } });
    mine.since = from;
    put(mine, docs);
    for (const [id, rev] of meanwhile) if (isOlder(id, rev)) noted.add(id);
    mine.span *= docs.length > 2 * PER_SPAN ? 0.5 : docs.length < PER_SPAN / 2 ? 2 : 1;
  }

  async function readNoted(): Promise<void> {
    const mine = memory;
    const ids = [...noted];
    noted.clear();
    try {
      for (let at = 0; at < ids.length; at += BATCH) {
        put(mine, await find({ _id: { $in: ids.slice(at, at + BATCH) } }));
      }
    } catch (error) {
      for (const id of ids) noted.add(id);
      throw error;
    }
  }

  const isOlder = (id: string, rev: number) => (memory.byId.get(id)?.rev ?? 0) < rev;
  const catchUp = () => (catchingUp ??= readNoted().finally(() => (catchingUp = null)));

  return {
    get isWhole() {
      return memory.since === '';
    },
    changed({ id, rev }) {
      // Before anybody has asked there is nothing to keep right.
      if (memory.since === null && !reachingBack) return;
      if (reachingBack) meanwhile.set(id, rev);
      if (isOlder(id, rev)) noted.add(id);
    },
    reset() {
      memory = nothing();
    },
    async read(enough = () => false) {
      for (;;) {
        // What runs already may have begun before the latest change was noted; what begins after it knows that change.
        if (catchingUp) await catchingUp;
        if (catchingUp !== null || noted.size > 0) await catchUp();
        const { orders, names, since } = memory;
        if (since !== null && (since === '' || enough({ orders, names, since })))
          return { orders, names, since };
        await (reachingBack ??= reachBack().finally(() => (reachingBack = null)));
      }
    },
  };
}

/** Takes in what was read; older than what is known, or from before the part that is complete, it is left out. */
function put({ byId, orders, names, since }: Memory, docs: readonly ArchivedDoc[]): void {
  let inOrder = true;
  for (const doc of docs) {
    const known = byId.get(doc._id);
    if (known ? known.rev >= doc.rev : since === null || doc.placedAt < since) continue;
    const order = archivedOrder(doc, names);
    if (known) Object.assign(known, order);
    else {
      const last = orders.at(-1);
      inOrder &&= !last || byAge(last, order) < 0;
      byId.set(order.id, order);
      orders.push(order);
    }
  }
  if (!inOrder) orders.sort(byAge);
}
