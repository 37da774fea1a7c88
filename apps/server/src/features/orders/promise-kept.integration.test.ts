import type { OrderView, QuoteView } from '@orderdesk/contract';
import { companyModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const TIBET = {
  ...ADDRESS,
  region: '西藏自治区',
  city: '拉萨市',
  district: '城关区',
  street: '北京中路 1 号',
};
const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;

describe('the promised day', () => {
  it.each([
    ['express', ADDRESS],
    ['pickup', ADDRESS],
    ['standard', TIBET],
  ] as const)('of an order by %s stays what it was when the order is approved', async (method, address) => {
    const placed = (await desk.place('mei', { ...NOTED, delivery: { method }, address })).body;
    expect(placed.delivery.expectedAt).not.toBeNull();
    const approved = await desk.send('chen', placed.id, 'approve');
    expect(approved.body.delivery.expectedAt).toBe(placed.delivery.expectedAt);
  });
});

describe('an order that is collected', () => {
  it('is told where and when at the checkout, and that is where it is', async () => {
    const lines = [{ productId: 'p1', unitId: 'each', quantity: 1 }];
    const ask = (delivery: string) => desk.call<QuoteView>('mei', 'POST', '/api/quote', { lines, delivery });
    const { collection } = (await ask('pickup')).body;
    expect(collection).toEqual({
      places: [{ label: { zh: '深圳仓', en: 'Shenzhen' } }],
      hours: { zh: '周一至周五 09:00–18:00', en: 'Mon–Fri 09:00–18:00' },
    });
    expect((await ask('standard')).body.collection).toBeUndefined();
    const { id } = (await desk.place('mei', { ...NOTED, lines, delivery: { method: 'pickup' } })).body;
    await desk.send('chen', id, 'approve');
    expect((await read('mei', id)).delivery.collection).toEqual(collection);
  });
});

describe('credit', () => {
  const onAccount = {
    payment: { method: 'credit' as const },
    lines: [{ productId: 'p1', unitId: 'each', quantity: 20 }],
  };
  const limit = async (creditLimit: number) =>
    companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit } });

  it('that does not cover an order is lent by the manager who approves it, and comes back when it ends', async () => {
    await limit(1000);
    const placed = (await desk.place('dora', onAccount)).body;
    const asReviewer = await read('chen', placed.id);
    expect(asReviewer.offers.find(({ event }) => event === 'approve')).toMatchObject({ allowed: false });
    expect((await desk.send('chen', placed.id, 'approve')).status).toBe(409);
    const approved = await desk.send('wang', placed.id, 'approve', { note: '老客户' });
    expect(approved.status).toBe(200);
    const used = async () => (await companyModel(store.connection).findById('acme').lean())?.creditUsed;
    expect(await used()).toBe(placed.totals?.total);
    expect((await desk.send('wang', placed.id, 'cancel', { reason: 'not wanted' })).status).toBe(200);
    expect(await used()).toBe(0);
  });

  it('that was used up since an order was placed is no longer offered to a reviewer', async () => {
    await limit(10_000_000);
    const placed = (await desk.place('dora', { ...onAccount, ...NOTED })).body;
    await limit(0);
    const approve = (await read('chen', placed.id)).offers.find(({ event }) => event === 'approve');
    expect(approve).toMatchObject({ allowed: false });
    expect(approve?.refusal?.text.en).toMatch(/manager/);
  });
});
