import { MongoClient, type Document } from 'mongodb';

/** Connects, asks `hello` and disconnects: proof that a server answers. Rejects after `timeoutMs` without an answer. */
export async function hello(uri: string, timeoutMs: number): Promise<Document> {
  return withAdmin(uri, timeoutMs, (command) => command({ hello: 1 }));
}

/** Runs commands on the `admin` database over a connection of its own. */
export async function withAdmin<T>(
  uri: string,
  timeoutMs: number,
  work: (command: (document: Document) => Promise<Document>) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: timeoutMs, connectTimeoutMS: timeoutMs });
  try {
    await client.connect();
    const admin = client.db('admin');
    return await work((document) => admin.command(document));
  } finally {
    await client.close();
  }
}
