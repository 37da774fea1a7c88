import type { ProductsToAdd } from '@orderdesk/contract';
import { productModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Desk;

beforeAll(async () => {
  store = await furnish(database, 600);
  const own = { groupId: 'dealer', price: 3300, from: null, to: null };
  await productModel(store.connection).updateOne({ _id: 'p1' }, { $set: { groupPrices: [own] } });
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const look = (who: string, id: string) =>
  desk.call<ProductsToAdd>(who, 'GET', `/api/orders/${id}/products?q=${encodeURIComponent('鼠标 1')}`);
const first = ({ body }: Awaited<ReturnType<typeof look>>) => body.products.find(({ id }) => id === 'p1')!;

describe('what could be added to an order', () => {
  it('costs what its customer pays, whoever looks, in the way that customer is told prices', async () => {
    const dealers = (await desk.place('dora', { ...NOTED, payment: { method: 'credit' } })).body;
    const theirs = await look('dora', dealers.id);
    expect(theirs.body.prices).toBe('before-tax');
    expect(first(theirs).price).toMatchObject({ price: 3300, list: 5001 });
    expect(first(await look('chen', dealers.id)).price).toEqual(first(theirs).price);

    const consumers = (await desk.place('mei', NOTED)).body;
    const hers = await look('chen', consumers.id);
    expect(hers.body.prices).toBe('with-tax');
    expect(first(hers).price.price).toBe(5001);
  });

  it('says how much can be had as its reader may know it', async () => {
    const { body } = await desk.place('mei', NOTED);
    expect(first(await look('mei', body.id)).stock.available).toBe(999);
    expect(first(await look('wang', body.id)).stock.available).toBeGreaterThan(999);
  });

  it('is told to nobody who may not see the order or its money', async () => {
    const { body } = await desk.place('mei', NOTED);
    expect((await look('tom', body.id)).status).toBe(404);
    await desk.send('chen', body.id, 'approve');
    expect((await look('zhang', body.id)).status).toBe(403);
  });
});
