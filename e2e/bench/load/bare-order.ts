import { type AnyClientBulkWriteModel, type Db, type Document, MongoClient, ObjectId } from 'mongodb';
import type { OrderWrites } from './order-writes.ts';

/** An order as it is written here: whose writes it repeats, and what is bought in it. */
export type BareOrder = { readonly writes: OrderWrites; readonly products: readonly string[] };

type Models = AnyClientBulkWriteModel<Document>[];

/** The writes of one order under a new id, as one command: what the server sends is not repeated by slower means. */
function modelsOf(db: Db, { writes, products }: BareOrder): Models {
  const orderId = new ObjectId().toHexString();
  const into = (name: string) => `${db.databaseName}.${name}`;
  const { warehouseId } = writes.reservations[0] as unknown as { warehouseId: string };
  const moves = products
    .map((productId, line) => ({
      id: `${productId}:${warehouseId}`,
      quantity: Number(writes.reservations[line]!['quantity']),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = (rows: readonly Document[]) =>
    rows.map((row) => ({ ...row, _id: String(row['_id']).replace(/^[^:]+/, orderId), orderId }));
  const inserts = (name: string, rows: readonly Document[]): Models =>
    rows.map((document) => ({ name: 'insertOne', namespace: into(name), document: document as never }));
  const order = { ...writes.order, _id: orderId, number: orderId, idempotencyKey: orderId };
  return [
    ...moves.map(({ id, quantity }): Models[number] => ({
      name: 'updateOne',
      namespace: into('stock'),
      filter: { _id: id as never, available: { $gte: quantity } },
      update: { $inc: { available: -quantity, reserved: quantity } },
    })),
    ...inserts(
      'reservations',
      own(writes.reservations).map((row, line) => ({ ...row, productId: products[line] })),
    ),
    ...inserts('orders', [order]),
    ...inserts('events', own(writes.events)),
    ...own(writes.timers).map(({ _id, ...replacement }): Models[number] => ({
      name: 'replaceOne',
      namespace: into('timers'),
      filter: { _id: _id as never },
      replacement,
      upsert: true,
    })),
    ...inserts('outbox', own(writes.outbox)),
  ];
}

/** Stores the order in one transaction, tried again on a write conflict until it is through, as any program has to. */
export async function storeBare(client: MongoClient, db: Db, order: BareOrder): Promise<void> {
  const models = modelsOf(db, order);
  const session = client.startSession({ causalConsistency: false });
  try {
    for (;;) {
      session.startTransaction();
      try {
        const { matchedCount } = await client.bulkWrite(models, { ordered: true, session });
        if (matchedCount < order.products.length) throw new Error('the baseline ran out of stock');
        await session.commitTransaction();
        return;
      } catch (error) {
        await session.abortTransaction();
        if (!isConflict(error)) throw error;
      }
    }
  } finally {
    await session.endSession();
  }
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === 112;

/** Connected as the server connects: acknowledged by the majority, from the disk. */
export const connectBare = (uri: string): Promise<MongoClient> =>
  MongoClient.connect(uri, { maxPoolSize: 40, writeConcern: { w: 'majority', journal: true } });
