import { cartView, quoteView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, shopApp } from '../../http/app.fixture.ts';
import { aProduct } from '../catalogue/product.fixture.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;
let cookie: string;

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store);
  shop.catalogue.upsertProduct(aProduct(1));
  shop.catalogue.setStock('p1', 50);
  await shop.person({ name: 'cao', kind: 'consumer' });
  cookie = await shop.signIn('cao@orderdesk.example');
});
afterAll(() => store.close());

const line = { productId: 'p1', unitId: 'each', quantity: 2 };

describe('the cart', () => {
  it('is one per person, guarded by the rev that was read', async () => {
    const get = async () => cartView.parse((await shop.call('GET', '/api/cart', undefined, { cookie })).body);
    const put = (body: unknown) => shop.call('PUT', '/api/cart', body, { cookie });
    expect(await get()).toEqual({ rev: 0, lines: [], saved: [] });
    expect(await put({ rev: 0, lines: [line], saved: [{ ...line, note: '周五到货' }] })).toMatchObject({
      status: 200,
    });
    expect(await put({ rev: 0, lines: [] })).toMatchObject({
      status: 409,
      body: { code: 'cart.moved-on', facts: { cart: { rev: 1, lines: [line] } } },
    });
    expect(await put({ rev: 1, lines: [] })).toMatchObject({
      body: { rev: 2, lines: [], saved: [{ note: '周五到货' }] },
    });
    const both = await Promise.all([put({ rev: 2, lines: [line] }), put({ rev: 2, lines: [] })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await get()).rev).toBe(3);
  });

  it('is not for staff', async () => {
    await shop.person({ name: 'li', kind: 'staff', roles: ['service'] });
    const staff = await shop.signIn('li@orderdesk.example');
    expect(await shop.call('GET', '/api/cart', undefined, { cookie: staff })).toMatchObject({
      status: 403,
      body: { code: 'access.forbidden' },
    });
  });

  it('is quoted, signed out as well, without a word about costs', async () => {
    const answer = await shop.call('POST', '/api/quote', { lines: [line], delivery: 'express' });
    const quoted = quoteView.parse(answer.body);
    expect(quoted.totals).toMatchObject({ goods: 10_002, shipping: 2200, currency: 'CNY' });
    expect(quoted.delivery.map(({ method }) => method)).toEqual(['standard', 'express', 'pickup']);
    expect(answer.text).not.toContain('"cost"');
  });

  it('of a visitor has a bound, that of a customer a wider one', async () => {
    const lines = Array.from({ length: 101 }, () => line);
    expect(await shop.call('POST', '/api/quote', { lines })).toMatchObject({
      status: 422,
      body: { code: 'cart.too-many-lines', facts: { most: 100 } },
    });
    expect(await shop.call('POST', '/api/quote', { lines }, { cookie })).toMatchObject({ status: 200 });
  });

  it('is not quoted to a country nobody delivers to', async () => {
    const address = {
      country: 'FR',
      region: '',
      city: 'Paris',
      district: '',
      street: '1 rue X',
      postcode: '75001',
    };
    expect(await shop.call('POST', '/api/quote', { lines: [line], address })).toMatchObject({
      status: 409,
      body: { code: 'delivery.country' },
    });
  });
});
