import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 10);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const runs = ({ number }: Pick<OrderView, 'number'>): number => Number(number.split('-')[1]);

it('a request that is refused, also because all is sold meanwhile, uses no number up', async () => {
  const first = (await desk.place('mei', NOTED)).body;
  const all = { lines: [{ productId: 'p1', unitId: 'each', quantity: 7 }] };
  const tried = await Promise.all(Array.from({ length: 6 }, () => desk.place('mei', all)));
  const placed = tried.filter(({ status }) => status === 201);
  expect(placed.length).toBeLessThan(tried.length);
  const last = (await desk.place('mei', { lines: [{ productId: 'p2', unitId: 'each', quantity: 1 }] })).body;
  expect(runs(last) - runs(first)).toBe(placed.length + 1);
});
