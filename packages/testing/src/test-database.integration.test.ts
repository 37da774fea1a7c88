import { MongoClient } from 'mongodb';
import { afterAll, describe, expect, it } from 'vitest';
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

    it('finds the first one dropped', async () => {
      const { databases } = await db.admin().listDatabases();
      expect(databases.map((database) => database.name)).not.toContain(first.name);
    });
  });
});
