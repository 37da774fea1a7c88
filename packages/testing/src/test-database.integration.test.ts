import { MongoClient } from 'mongodb';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { testDatabase } from './test-database.ts';

const client = (uri: string) => {
  const connected = new MongoClient(uri);
  afterAll(() => connected.close());
  return connected.db();
};

let first: { uri: string; name: string };

describe('testDatabase', () => {
  describe('in one place', () => {
    first = testDatabase();
    const db = client(first.uri);

    it('names the database in its uri', async () => {
      await db.collection('orders').insertOne({ number: '26-1' });
      expect(db.databaseName).toBe(first.name);
    });
  });

  describe('in another place', () => {
    const second = testDatabase();
    const db = client(second.uri);

    it('is another database', async () => {
      expect(second.name).not.toBe(first.name);
      expect(await db.collection('orders').countDocuments()).toBe(0);
    });

    it('finds the first one dropped, on a server that outlives the run', async () => {
      const server = inject('testDatabaseServer');
      const { databases } = await db.admin().listDatabases();
      const names = databases.map((database) => database.name);
      if ('keeps' in server && server.keeps) expect(names).not.toContain(first.name);
      else expect(names).toContain(first.name);
    });
  });
});
