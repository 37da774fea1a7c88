import type { OrderView } from '@orderdesk/contract';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADDRESS, furnish, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let desk: Awaited<ReturnType<typeof openDesk>>;
let close: () => Promise<void>;

beforeAll(async () => {
  const store = await furnish(database);
  desk = await openDesk(database);
  close = async () => {
    await desk.server.close();
    await store.close();
  };
});
afterAll(() => close());

const doubts = async (district: string) => {
  const { status, body } = await desk.place('mei', { address: { ...ADDRESS, district } });
  expect([district, status]).toEqual([district, 201]);
  const seen = await desk.call<OrderView>('chen', 'GET', `/api/orders/${body.id}`);
  return seen.body.findings?.filter(({ facts }) => facts['field'] === 'district').map(({ text }) => text.zh);
};

it('an order to a district that is not in the list is taken, and the desk is told; one of the list is not mentioned', async () => {
  expect(await doubts('朝阳区')).toEqual(['我们的名单里，深圳市没有“朝阳区”（北京市、长春市有）。']);
  expect(await doubts('南山区')).toEqual([]);
});
