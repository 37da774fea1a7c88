import { openStore, type Store, timerModel } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { nextTimer } from './next-timer.ts';

const database = testDatabase();
const NOW = new Date('2026-11-23T01:00:00.000Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 24 * 3_600_000);
let store: Store;

beforeAll(async () => {
  store = await openStore(database);
  await timerModel(store.connection).createIndexes();
});
afterEach(async () => {
  await timerModel(store.connection).deleteMany({});
});
afterAll(() => store.close());

const timers = () => timerModel(store.connection).collection;
const set = (...due: [id: string, days: number][]) =>
  timers().insertMany(
    due.map(([_id, days]) => ({
      _id,
      orderId: 'o',
      child: null,
      event: 'late',
      dueAt: inDays(days).toISOString(),
      leasedUntil: '',
      attempts: 0,
    })) as never[],
  );
const next = async (until: number) => (await nextTimer(store, NOW, inDays(until)))?._id ?? null;

it('is the first to fall due, overdue ones before all', async () => {
  await set(['c', 30], ['b', 2], ['b2', 2], ['overdue', -400]);
  expect(await next(40)).toBe('overdue');
  await timers().deleteOne({ _id: 'overdue' as never });
  expect(await next(40)).toBe('b');
  expect(await next(2)).toBe('b');
});

it('is none when none falls due by then', async () => {
  expect(await next(40)).toBeNull();
  await set(['c', 30]);
  expect(await next(29.999)).toBeNull();
  expect(await next(-1)).toBeNull();
});

it('is found without reading all that are due by then', async () => {
  await set(...Array.from({ length: 300 }, (_, n): [string, number] => [`t${n}`, n + 1]));
  const finds = vi.spyOn(timers(), 'find');
  expect(await next(400)).toBe('t0');
  const asked = finds.mock.calls.map(([filter]) => filter);
  finds.mockRestore();
  const read = await Promise.all(asked.map((filter) => timers().countDocuments(filter)));
  expect(read.reduce((sum, count) => sum + count, 0)).toBeLessThan(10);
});
