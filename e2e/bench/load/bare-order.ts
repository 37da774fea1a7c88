import {
  type AnyBulkWriteOperation,
  type ClientSession,
  type Db,
  type Document,
  MongoClient,
  ObjectId,
} from 'mongodb';
import type { OrderWrites } from './order-writes.ts';

/** An order as it is written here: whose writes it repeats, and what is bought in it. */
export type BareOrder = { readonly writes: OrderWrites; readonly products: readonly string[] };

async function write(db: Db, { writes, products }: BareOrder, session: ClientSession): Promise<void> {
  const orderId = new ObjectId().toHexString();
  const { warehouseId } = writes.reservations[0] as unknown as { warehouseId: string };
  const moves = products
    .map((productId, line) => ({
      id: `${productId}:${warehouseId}`,
      quantity: Number(writes.reservations[line]!['quantity']),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const moved = await db.collection('stock').bulkWrite(
    moves.map(({ id, quantity }) => ({
      updateOne: {
        filter: { _id: id as never, available: { $gte: quantity } },
        update: { $inc: { available: -quantity, reserved: quantity } },
      },
    })),
    { session, ordered: true },
  );
  if (moved.matchedCount !== moves.length) throw new Error('the baseline ran out of stock');
  const own = (rows: readonly Document[]) =>
    rows.map((row) => ({ ...row, _id: String(row['_id']).replace(/^[^:]+/, orderId), orderId }));
  const ledger = own(writes.reservations).map((row, line) => ({ ...row, productId: products[line] }));
  await db.collection('reservations').bulkWrite(
    ledger.map((document) => ({ insertOne: { document: document as never } })),
    { session, ordered: true },
  );
  await db
    .collection('orders')
    .insertOne(
      { ...writes.order, _id: orderId as never, number: orderId, idempotencyKey: orderId },
      { session },
    );
  await db.collection('events').insertOne(own(writes.events)[0] as never, { session });
  const timers = own(writes.timers).map(({ _id, ...replacement }): AnyBulkWriteOperation => ({
    replaceOne: { filter: { _id: _id as never }, replacement, upsert: true },
  }));
  if (timers.length > 0) await db.collection('timers').bulkWrite(timers, { session, ordered: true });
  if (writes.outbox.length > 0)
    await db.collection('outbox').insertMany(own(writes.outbox) as never[], { session });
}

/** Stores the order in one transaction, tried again on a write conflict until it is through, as any program has to. */
export async function storeBare(client: MongoClient, db: Db, order: BareOrder): Promise<void> {
  const session = client.startSession();
  try {
    await session.withTransaction(() => write(db, order, session), { readConcern: { level: 'snapshot' } });
  } finally {
    await session.endSession();
  }
}

/** Connected as the server connects: acknowledged by the majority, from the disk. */
export const connectBare = (uri: string): Promise<MongoClient> =>
  MongoClient.connect(uri, { maxPoolSize: 40, writeConcern: { w: 'majority', journal: true } });
