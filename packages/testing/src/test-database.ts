import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { afterAll, inject } from 'vitest';
import './provided-context.ts';

/** `uri` names the database too; `name` is there for those who connect with a client of their own. */
export type TestDatabase = { readonly uri: string; readonly name: string };

/**
 * A database of its own on the run's one server for the file (or `describe`) that calls this at its top level; dropped after it where
 * the server outlives the run.
 * The file must be called `*.integration.test.ts`: other runs start no server, and then this throws.
 */
export function testDatabase(): TestDatabase {
  const server = inject('testDatabaseServer') as ReturnType<typeof inject<'testDatabaseServer'>> | undefined;
  if (!server || 'unused' in server) {
    throw new Error('No test database in this run: the file must end in .integration.test.ts.');
  }
  if ('missing' in server) throw new Error(server.missing);
  const name = `orderdesk_test_${randomBytes(6).toString('hex')}`;
  const uri = new URL(server.uri);
  uri.pathname = `/${name}`;
  if (server.keeps) afterAll(() => drop(uri.href));
  return { uri: uri.href, name };
}

/** Emptied first: dropping alone waits for the disk row by row on a server of the embedded kind, and everybody waits with it. */
async function drop(uri: string): Promise<void> {
  const client = new MongoClient(uri);
  try {
    const db = client.db();
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
      await db.collection(name).deleteMany({});
    }
    await db.dropDatabase();
  } finally {
    await client.close();
  }
}
