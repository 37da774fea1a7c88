import { orderModel, openStore, type Store } from '@orderdesk/store';
import { manualClock, testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archivedDoc } from './archived-doc.fixture.ts';
import type { ArchivedDoc } from './archived-order.ts';
import { type OrderArchive, orderArchive } from './order-archive.ts';

const database = testDatabase();
const clock = manualClock('2026-11-20T12:00:00.000Z');
let store: Store;
let archive: OrderArchive;

const orders = () => orderModel(store.connection).collection;
const write = (id: string, over: Partial<ArchivedDoc> = {}) =>
  orders().replaceOne({ _id: id as never }, archivedDoc({ _id: id, ...over }), { upsert: true });
const ids = async () => (await archive.read()).orders.map(({ id }) => id);

beforeAll(async () => {
  store = await openStore(database);
});
afterAll(() => store.close());
beforeEach(async () => {
  await orders().deleteMany({});
  archive = orderArchive(store, clock);
});

describe('the archive of orders', () => {
  it('has all of them, oldest first, whatever lies between', async () => {
    await write('new', { placedAt: '2026-11-20T11:00:00.000Z' });
    await write('oldest', { placedAt: '2003-01-01T00:00:00.000Z' });
    await write('later-clock', { placedAt: '2026-11-20T12:00:01.000Z' });
    await write('old', { placedAt: '2025-01-01T00:00:00.000Z' });
    expect(await ids()).toEqual(['oldest', 'old', 'new', 'later-clock']);
    expect(archive.isWhole).toBe(true);
  });

  it('reads no further back than is enough', async () => {
    await write('new', { placedAt: '2026-11-20T11:00:00.000Z' });
    await write('old', { placedAt: '2025-01-01T00:00:00.000Z' });
    const { orders: read, since } = await archive.read(({ orders: some }) => some.length > 0);
    expect(read.map(({ id }) => id)).toEqual(['new']);
    expect(since > '2025-01-01').toBe(true);
    expect(archive.isWhole).toBe(false);
  });

  it('reads what it was told had changed, and nothing else', async () => {
    await write('a');
    await write('b');
    await archive.read();
    await write('a', { rev: 2, open: false });
    await write('b', { rev: 2, open: false });
    archive.changed({ id: 'a', rev: 2 });
    const { orders: read } = await archive.read();
    expect(Object.fromEntries(read.map(({ id, open }) => [id, open]))).toEqual({ a: false, b: true });
  });

  it('takes in new orders at their place', async () => {
    await write('b', { placedAt: '2026-11-20T10:00:00.000Z' });
    await archive.read();
    await write('c', { placedAt: '2026-11-20T11:00:00.000Z' });
    await write('a', { placedAt: '2026-11-20T09:00:00.000Z' });
    archive.changed({ id: 'c', rev: 1 });
    archive.changed({ id: 'a', rev: 1 });
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('knows every change it was told of before it was asked, however many ask', async () => {
    await archive.read();
    const told = Array.from({ length: 12 }, async (_, n) => {
      await write(`o${n}`, { placedAt: `2026-11-20T10:00:${String(n).padStart(2, '0')}.000Z` });
      archive.changed({ id: `o${n}`, rev: 1 });
      expect(await ids()).toContain(`o${n}`);
    });
    await Promise.all(told);
  });

  it('misses no change of an order that is just being read', async () => {
    await write('a');
    const reading = archive.read();
    await write('a', { rev: 2, open: false });
    archive.changed({ id: 'a', rev: 2 });
    await reading;
    expect((await archive.read()).orders).toMatchObject([{ id: 'a', rev: 2, open: false }]);
  });

  it('begins anew when changes may have been missed', async () => {
    await write('a');
    await archive.read();
    await write('a', { rev: 2, open: false });
    archive.reset();
    expect((await archive.read()).orders).toMatchObject([{ id: 'a', open: false }]);
  });
});
