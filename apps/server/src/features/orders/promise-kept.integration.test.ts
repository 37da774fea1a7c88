import type { OrderView } from '@orderdesk/contract';
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
const FOSHAN = { ...ADDRESS, city: '佛山市', district: '南海区', street: '桂澜路 8 号', postcode: '528200' };
const ABROAD = {
  country: 'US',
  region: 'CA',
  city: 'Oakland',
  district: '',
  street: '1 Main St',
  postcode: '94607',
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

describe('an address that changes what the order costs or cannot be reached', () => {
  it('is not applied to a placed order: both totals are named and nothing changes', async () => {
    const placed = (await desk.place('mei')).body;
    await desk.send('chen', placed.id, 'approve');
    await desk.send('mei', placed.id, 'requestChange', { text: 'please', address: TIBET });
    const applied = await desk.send('li', placed.id, 'applyChange');
    expect(applied).toMatchObject({ status: 409, body: { code: 'change.price-differs' } });
    const after = await read('li', placed.id);
    expect([after.address, after.totals?.total]).toEqual([ADDRESS, placed.totals?.total]);
    expect((await desk.send('li', placed.id, 'declineChange', { reason: 'dearer' })).status).toBe(200);
  });

  it('is not taken as an answer either', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'ask', { text: 'where to?' });
    const abroad = await desk.send('mei', placed.id, 'answer', { text: 'there', address: ABROAD });
    expect(abroad.body).toMatchObject({ code: 'delivery.country' });
    const dearer = await desk.send('mei', placed.id, 'answer', { text: 'there', address: TIBET });
    expect(dearer.body).toMatchObject({ code: 'change.price-differs' });
    expect((await read('chen', placed.id)).address).toEqual(ADDRESS);
    const near = await desk.send('mei', placed.id, 'answer', { text: 'there', address: FOSHAN });
    expect(near).toMatchObject({ status: 200, body: { address: FOSHAN } });
  });

  it('that was asked for is the one that is applied', async () => {
    const placed = (await desk.place('mei')).body;
    await desk.send('chen', placed.id, 'approve');
    await desk.send('mei', placed.id, 'requestChange', { text: 'moved', address: FOSHAN });
    const applied = await desk.send('li', placed.id, 'applyChange');
    expect(applied).toMatchObject({ status: 200, body: { address: FOSHAN } });
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
    const approved = await desk.send('wang', placed.id, 'approve');
    expect(approved.status).toBe(200);
    const used = async () => (await companyModel(store.connection).findById('acme').lean())?.creditUsed;
    expect(await used()).toBe(placed.totals?.total);
    expect((await desk.send('wang', placed.id, 'cancel')).status).toBe(200);
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
