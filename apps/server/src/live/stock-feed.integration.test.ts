import { productModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../features/catalogue/load-catalogue.ts';
import { furnish } from '../testing/desk.fixture.ts';
import { stockFeed } from './stock-feed.ts';

const database = testDatabase();
let store: Store;

beforeAll(async () => {
  store = await furnish(database, 10);
});
afterAll(() => store.close());

it('reads what changed while nobody followed: prices, and products that are new', async () => {
  const catalogue = await loadCatalogue(store);
  const products = productModel(store.connection).collection;
  const { _id: _, ...p2 } = (await products.findOne({ _id: 'p2' as never }))!;
  await products.updateOne({ _id: 'p1' as never }, { $set: { price: 4321 }, $inc: { rev: 1 } });
  await products.insertOne({ ...p2, _id: 'p-new', sku: 'NEW-1' } as never);

  expect(catalogue.product('p1')!.price).not.toBe(4321);
  await stockFeed(store, catalogue).loadProducts();
  expect(catalogue.product('p1')!.price).toBe(4321);
  expect(catalogue.find('new-1')?._id).toBe('p-new');
});
