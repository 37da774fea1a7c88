import type { Db, MongoClient } from 'mongodb';
import mongoose, { type Connection, type ConnectOptions } from 'mongoose';
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
 * A database that does not answer is known after at most two seconds (a heartbeat and its patience), and whoever waits for one that
 * is away is told so after one and a half more: no request waits for longer than five seconds, whatever became of the database.
 * What the address itself says of these goes before.
 */
const PATIENCE = {
  heartbeatFrequencyMS: 500,
  connectTimeoutMS: 1500,
  serverSelectionTimeoutMS: 1500,
  waitQueueTimeoutMS: 4000,
} satisfies ConnectOptions;

/** The options that the address does not give by itself. */
function patienceFor(uri: string): Partial<typeof PATIENCE> {
  const given = new Set(
    [...new URLSearchParams(uri.split('?')[1] ?? '').keys()].map((key) => key.toLowerCase()),
  );
  return Object.fromEntries(Object.entries(PATIENCE).filter(([name]) => !given.has(name.toLowerCase())));
}

/**
 * Connects to MongoDB. `uri` names the deployment (a replica set: transactions and change streams are needed), `name` the
 * database. Throws when it does not answer.
 */
export async function openStore(options: { uri: string; name?: string; poolSize?: number }): Promise<Store> {
  const connection = mongoose.createConnection(options.uri, {
    ...(options.name ? { dbName: options.name } : {}),
    maxPoolSize: options.poolSize ?? 40,
    ...patienceFor(options.uri),
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
