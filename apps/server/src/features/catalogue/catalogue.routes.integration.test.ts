import { brandView, categoryView, productPage, productView, suggestions } from '@orderdesk/contract';
import {
  brandModel,
  categoryModel,
  pictureModel,
  productModel,
  stockModel,
  warehouseModel,
  type Store,
} from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, shopApp } from '../../http/app.fixture.ts';
import { stockLevels } from '../stock/stock-levels.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { aProduct, BRANDS, CATEGORIES } from './product.fixture.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;

beforeAll(async () => {
  store = await openShop(database);
  await categoryModel(store.connection).insertMany(CATEGORIES);
  await brandModel(store.connection).insertMany(BRANDS);
  await productModel(store.connection).insertMany([
    aProduct(1, { relatedIds: ['p2', 'p3', 'gone'] }),
    aProduct(2, { groupPrices: [{ groupId: 'vip', price: 4000, from: null, to: null }] }),
    aProduct(3, { active: false }),
  ]);
  await warehouseModel(store.connection).insertMany(
    ['sz', 'sh'].map((_id, order) => ({ _id, label: { zh: _id, en: _id }, near: [], order })),
  );
  await stockModel(store.connection).insertMany(
    ['sz', 'sh'].map((warehouseId, i) => ({
      _id: `p1:${warehouseId}`,
      productId: 'p1',
      warehouseId,
      onHand: 1000 + i,
      reserved: 10,
      available: 990 + i,
      shelf: 'A-1',
    })),
  );
  await pictureModel(store.connection).create({
    _id: 'p1-1.svg',
    type: 'image/svg+xml',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  } as never);
  const catalogue = await loadCatalogue(store);
  await stockLevels(store, catalogue).load();
  shop = await shopApp(store, { catalogue });
});
afterAll(() => store.close());

const get = (path: string, cookie?: string) => shop.call('GET', path, undefined, cookie ? { cookie } : {});

describe('the catalogue over HTTP', () => {
  it('answers what its contract says', async () => {
    expect(
      productPage.parse((await get('/api/products?category=it&brand=lotus&sort=price-up')).body).total,
    ).toBe(2);
    const categories = categoryView.array().parse((await get('/api/categories')).body);
    expect(categories.find(({ id }) => id === 'it')?.count).toBe(2);
    expect(brandView.array().parse((await get('/api/brands')).body)).toHaveLength(2);
    const told = suggestions.parse((await get(`/api/products/suggest?q=${encodeURIComponent('鼠')}`)).body);
    expect(told.categories.map(({ label }) => label.zh)).toContain('鼠标');
    expect(told.products.length).toBeGreaterThan(0);
  });

  it('shows a product by id and by SKU, with those related that are sold', async () => {
    const product = productView.parse((await get('/api/products/ls-1001-bk')).body);
    expect(product).toMatchObject({
      id: 'p1',
      stock: { available: 999 },
      path: [{ id: 'it' }, { id: 'mice' }],
    });
    expect(product.related.map(({ id }) => id)).toEqual(['p2']);
    expect((await get('/api/products/p1')).text).toBe((await get('/api/products/LS-1001-BK')).text);
    expect(await get('/api/products/p3')).toMatchObject({ status: 404, body: { code: 'product.unknown' } });
    expect(await get('/api/products/a%00b')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'id', code: 'id.malformed' }] },
    });
  });

  it('shows costs and warehouses only to those who may see them', async () => {
    await shop.person({ name: 'cao', kind: 'consumer' });
    await shop.person({ name: 'li', kind: 'staff', roles: ['service'] });
    await shop.person({ name: 'zhao', kind: 'staff', roles: ['finance'] });
    const seen = async (name: string) => {
      const cookie = await shop.signIn(`${name}@orderdesk.example`);
      const { body } = await get('/api/products/p1', cookie);
      const { cost, byWarehouse, stock } = productView.parse(body);
      return { cost, warehouses: byWarehouse?.length, available: stock.available };
    };
    expect(await seen('cao')).toEqual({ cost: undefined, warehouses: undefined, available: 999 });
    expect(await seen('li')).toEqual({ cost: undefined, warehouses: 2, available: 1981 });
    expect(await seen('zhao')).toEqual({ cost: 3000, warehouses: 2, available: 1981 });
  });

  it("asks a group's members their price", async () => {
    await shop.person({ name: 'wu', kind: 'consumer', groupId: 'vip' });
    const cookie = await shop.signIn('wu@orderdesk.example');
    expect((await get('/api/products/p2', cookie)).body).toMatchObject({
      price: { price: 4000, list: 5002, reason: { kind: 'group', groupId: 'vip' } },
      // At ten it would be 4500 for everybody: nobody is told that more is dearer.
      tiers: [],
    });
  });

  it('names what is wrong with a query', async () => {
    expect(await get('/api/products?page=0&colour=red')).toMatchObject({
      status: 400,
      body: { code: 'query.invalid', errors: [{ path: 'page' }, { path: '', code: 'unrecognized_keys' }] },
    });
  });

  it('serves pictures that stay, and runs nothing in them', async () => {
    const picture = await get('/api/pictures/p1-1.svg');
    expect(picture).toMatchObject({ status: 200, text: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    expect(picture.headers.get('cache-control')).toContain('immutable');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    const etag = picture.headers.get('etag')!;
    expect(
      await shop.call('GET', '/api/pictures/p1-1.svg', undefined, { 'if-none-match': etag }),
    ).toMatchObject({
      status: 304,
    });
    expect(await get('/api/pictures/none.svg')).toMatchObject({
      status: 404,
      body: { code: 'picture.unknown' },
    });
    expect(await get('/api/pictures/..%2F..%2Fetc%2Fpasswd')).toMatchObject({ status: 404 });
  });
});
