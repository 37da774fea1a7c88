import { type Db, MongoClient } from 'mongodb';

/**
 * Removes a database that was made for a while (a test's, a benchmark's). Emptied first: dropping by itself waits for the disk row by row
 * on a server of the embedded kind, and everybody waits with it.
 */
export async function dropDatabase(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    await db.collection(name).deleteMany({});
  }
  await db.dropDatabase();
}

/** The same over a connection of its own; `uri` names the database. */
export async function dropDatabaseAt(uri: string): Promise<void> {
  const client = new MongoClient(uri);
  try {
    await dropDatabase(client.db());
  } finally {
    await client.close();
  }
}
