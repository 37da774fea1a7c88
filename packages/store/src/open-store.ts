import type { Db, MongoClient } from 'mongodb';
import mongoose, { type Connection } from 'mongoose';
import { runTransaction } from './transaction.ts';
import { bind, type Write } from './writes.ts';

export type Store = {
  /** Models hang on this connection, never on mongoose's global one: several stores live side by side in tests. */
  readonly connection: Connection;
  /** The same client and database for hot paths that want no document objects. */
  readonly client: MongoClient;
  readonly db: Db;
  /** Saves all of these or nothing, in their order, in one transaction (see `runTransaction`). */
  commit(writes: readonly Write[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Connects to MongoDB. `uri` names the deployment (a replica set: transactions and change streams are needed), `name` the
 * database. Throws when it does not answer within ten seconds.
 */
export async function openStore(options: { uri: string; name?: string; poolSize?: number }): Promise<Store> {
  const connection = mongoose.createConnection(options.uri, {
    ...(options.name ? { dbName: options.name } : {}),
    maxPoolSize: options.poolSize ?? 40,
    serverSelectionTimeoutMS: 10_000,
    writeConcern: { w: 'majority', journal: true },
    autoIndex: false,
    autoCreate: false,
  });
  await connection.asPromise();
  const client = connection.getClient();
  const db = connection.db as unknown as Db;
  return {
    connection,
    client,
    db,
    commit: (writes) =>
      runTransaction(
        client,
        writes.map((write) => bind(connection, write)),
      ),
    close: () => connection.close(),
  };
}
