import { brandModel, categoryModel, productModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Catalogue } from '../features/catalogue/catalogue.ts';
import { listProducts } from '../features/catalogue/list-products.ts';
import { loadCatalogue } from '../features/catalogue/load-catalogue.ts';
import { furnish } from '../testing/desk.fixture.ts';
import { catalogueFeed } from './catalogue-feed.ts';

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
  await catalogueFeed(store, catalogue).load();
  expect(catalogue.product('p1')!.price).toBe(4321);
  expect(catalogue.find('new-1')?._id).toBe('p-new');
});

describe('stock', () => {
  it('is read once, over all warehouses, and followed by what each has now', async () => {
    const catalogue = await loadCatalogue(store);
    const stock = stockModel(store.connection).collection;
    const reads = vi.spyOn(stock, 'find');
    const feed = catalogueFeed(store, catalogue);
    await feed.load();
    expect(catalogue.available('p2')).toBe(20);
    const one = { collection: 'stock', id: 'p2:sz' };
    feed.stockChanged({ ...one, kind: 'update', document: { available: 4, reserved: 6 } });
    feed.stockChanged({ ...one, kind: 'update', document: { available: 4, reserved: 6 } });
    expect(catalogue.available('p2')).toBe(14);
    feed.stockChanged({ ...one, kind: 'delete', document: {} });
    expect(catalogue.available('p2')).toBe(10);
    expect(reads).toHaveBeenCalledOnce();
  });

  it('that is gone when all is read again counts as none', async () => {
    const catalogue = await loadCatalogue(store);
    const feed = catalogueFeed(store, catalogue);
    await feed.load();
    await stockModel(store.connection).deleteMany({ productId: 'p3' });
    await feed.load();
    expect(catalogue.available('p3')).toBe(0);
  });
});

const viewer = { groupId: null, prices: 'with-tax', timeZone: 'Asia/Shanghai', exactStock: false } as const;

describe('categories and brands', () => {
  const found = (catalogue: Catalogue, q: string) =>
    listProducts(catalogue, { q }, { ...viewer, at: new Date() }).products.length;

  it('are read again when they change: labels, places, and what products are found by', async () => {
    const catalogue = await loadCatalogue(store);
    const feed = catalogueFeed(store, catalogue);
    const { categoryId, brandId } = catalogue.product('p1')!;
    expect(found(catalogue, 'zeppelin')).toBe(0);
    const label = { zh: '飞艇', en: 'Zeppelin' };
    await categoryModel(store.connection).updateOne({ _id: categoryId }, { $set: { label } });
    await Promise.all([feed.taxonomyChanged(), feed.taxonomyChanged()]);
    expect(catalogue.tree.byId.get(categoryId)?.label).toEqual(label);
    expect(found(catalogue, 'zeppelin')).toBeGreaterThan(0);

    const { index } = catalogue;
    await brandModel(store.connection).create({ _id: 'nobody', label: { zh: '无', en: 'None' } });
    await feed.taxonomyChanged();
    expect(catalogue.brandLabel('nobody')?.en).toBe('None');
    // No product has it, so nothing is indexed again.
    expect(catalogue.index).toBe(index);

    await brandModel(store.connection).updateOne(
      { _id: brandId },
      { $set: { label: { zh: '欧米', en: 'Omikron' } } },
    );
    await feed.load();
    expect(found(catalogue, 'omikron')).toBeGreaterThan(0);
  });
});
