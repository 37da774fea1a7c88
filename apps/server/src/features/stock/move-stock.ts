import { reservationModel, stockId, stockModel, type Store } from '@orderdesk/store';
import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import type { StockChange } from '../orders/order-draft.ts';

/** Not all of it could be moved: somebody else took it since stock was read. */
export class StockShort extends Error {
  override readonly name = 'StockShort';
}

const MOVES = {
  reserve: (q: number) => ({
    guard: { available: { $gte: q } },
    inc: { available: -q, reserved: q },
  }),
  release: (q: number) => ({ guard: { reserved: { $gte: q } }, inc: { available: q, reserved: -q } }),
  ship: (q: number) => ({
    guard: { reserved: { $gte: q }, onHand: { $gte: q } },
    inc: { onHand: -q, reserved: -q },
  }),
} as const;

/**
 * Moves stock and writes the ledger beside it. Every write is guarded, so units are never promised twice whatever runs in
 * parallel; throws `StockShort` (and the caller's transaction writes nothing) when one guard fails.
 */
export async function moveStockRows(
  store: Store,
  session: ClientSession,
  orderId: string,
  changes: readonly StockChange[],
  at: string,
): Promise<void> {
  if (changes.length === 0) return;
  const moves = perRow(changes);
  const stock = stockModel(store.connection).collection;
  const result = await stock.bulkWrite(
    moves.map(({ id, kind, quantity }) => {
      const { guard, inc } = MOVES[kind](quantity);
      return { updateOne: { filter: { _id: id as never, ...guard }, update: { $inc: inc } } };
    }),
    { session, ordered: true },
  );
  if (result.matchedCount !== moves.length) throw new StockShort(`stock moved under ${orderId}`);
  await writeLedger(store, session, orderId, changes, at);
}

/** Lines of one product from one warehouse are one write; rows in one fixed order, so that transactions do not cross. */
function perRow(changes: readonly StockChange[]) {
  const rows = new Map<string, { id: string; kind: StockChange['kind']; quantity: number }>();
  for (const { kind, productId, warehouseId, quantity } of changes) {
    const id = stockId(productId, warehouseId);
    const row = rows.get(`${kind}:${id}`) ?? { id, kind, quantity: 0 };
    rows.set(`${kind}:${id}`, { ...row, quantity: row.quantity + quantity });
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

async function writeLedger(
  store: Store,
  session: ClientSession,
  orderId: string,
  changes: readonly StockChange[],
  at: string,
): Promise<void> {
  const writes: AnyBulkWriteOperation<Record<string, unknown>>[] = changes.map((change) => {
    const _id = `${orderId}:${change.lineId}:${change.warehouseId}`;
    if (change.kind !== 'reserve') {
      const state = change.kind === 'ship' ? 'shipped' : 'released';
      return { updateOne: { filter: { _id: _id as never, state: 'held' }, update: { $set: { state, at } } } };
    }
    const { lineId, productId, warehouseId, quantity } = change;
    return {
      insertOne: {
        document: { _id, orderId, lineId, productId, warehouseId, quantity, state: 'held', at } as never,
      },
    };
  });
  const ledger = reservationModel(store.connection).collection;
  const result = await ledger.bulkWrite(writes, { session, ordered: true });
  if (result.insertedCount + result.matchedCount !== writes.length) {
    throw new Error(`the ledger of ${orderId} does not hold what its shipments say`);
  }
}
