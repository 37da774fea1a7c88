import { PAGE_SIZE, productPage, type ProductQuery } from '@orderdesk/contract';
import type { CatalogueProduct } from '@orderdesk/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPrice, shownStock } from './catalogue-product.ts';
import { Catalogue } from './catalogue.ts';
import { listProducts } from './list-products.ts';
import type { Viewer } from './product-card.view.ts';
import { aProduct, BRANDS, CATEGORIES } from './product.fixture.ts';

const at = new Date('2026-11-22T00:00:00Z');
const timeZone = 'Asia/Shanghai';
const viewer: Viewer = { groupId: null, prices: 'before-tax', at, timeZone, exactStock: false };

function catalogueOf(
  products: readonly CatalogueProduct[],
  stock: (product: CatalogueProduct) => number = () => 50,
) {
  const catalogue = new Catalogue();
  catalogue.setCategories(CATEGORIES);
  catalogue.setBrands(BRANDS);
  for (const product of products) {
    catalogue.setStock(product._id, stock(product));
    catalogue.upsertProduct(product);
  }
  return catalogue;
}

const ids = (catalogue: Catalogue, query: ProductQuery, as = viewer) =>
  listProducts(catalogue, query, as).products.map(({ id }) => id);

describe('a list of products', () => {
  const catalogue = catalogueOf([
    aProduct(1, { price: 900, createdAt: '2026-03-01T00:00:00.000Z' }),
    aProduct(2, { price: 500, brandId: 'crane' }),
    aProduct(3, { price: 700, categoryId: 'keyboards', popularity: 99 }),
    aProduct(4, {
      price: 100,
      categoryId: 'food',
      groupPrices: [{ groupId: 'vip', price: 60, from: null, to: null }],
    }),
    aProduct(5, { active: false }),
  ]);

  it('sorts by popularity, price and age, and never shows what is inactive', () => {
    expect(ids(catalogue, {})).toEqual(['p3', 'p4', 'p2', 'p1']);
    expect(ids(catalogue, { sort: 'price-up' })).toEqual(['p4', 'p2', 'p3', 'p1']);
    expect(ids(catalogue, { sort: 'price-down' })).toEqual(['p1', 'p3', 'p2', 'p4']);
    expect(ids(catalogue, { sort: 'newest' })[0]).toBe('p1');
  });

  it('counts a category with what is below it', () => {
    const page = listProducts(catalogue, { category: 'it' }, viewer);
    expect(page.products.map(({ id }) => id)).toEqual(['p3', 'p2', 'p1']);
    expect(page.facets.categories.map(({ id, count }) => [id, count])).toEqual([
      ['it', 3],
      ['mice', 2],
      ['keyboards', 1],
      ['food', 1],
    ]);
    expect(productPage.parse(page)).toEqual(page);
  });

  it('prices by the group and filters by that price', () => {
    const vip = { ...viewer, groupId: 'vip' };
    expect(ids(catalogue, { priceTo: 60 }, vip)).toEqual(['p4']);
    expect(ids(catalogue, { priceTo: 60 })).toEqual([]);
    expect(listProducts(catalogue, { priceTo: 60 }, vip).products[0]?.price).toEqual({
      price: 60,
      list: 100,
      reason: { kind: 'group', groupId: 'vip' },
    });
  });

  it('lets a dated group price begin without anybody touching the product', () => {
    const from = '2026-12-01T00:00:00.000Z';
    const dated = catalogueOf([
      aProduct(1, { price: 100, groupPrices: [{ groupId: 'vip', price: 50, from, to: null }] }),
    ]);
    const before = { ...viewer, groupId: 'vip' };
    const after = { ...before, at: new Date('2026-12-02T00:00:00Z') };
    expect(ids(dated, { priceTo: 60 }, before)).toEqual([]);
    expect(ids(dated, { priceTo: 60 }, after)).toEqual(['p1']);
  });

  it.each([
    ['Asia/Shanghai', '2026-11-30T16:00:00Z'],
    ['Europe/Berlin', '2026-11-30T23:00:00Z'],
    ['America/New_York', '2026-12-01T05:00:00Z'],
  ])('begins a price list’s day when the company’s day begins: in %s at %s', (zone, begins) => {
    const dated = catalogueOf([
      aProduct(1, {
        price: 100,
        groupPrices: [{ groupId: 'vip', price: 50, from: '2026-12-01', to: '2026-12-31' }],
      }),
    ]);
    const on = (ms: number) => ({
      ...viewer,
      groupId: 'vip',
      timeZone: zone,
      at: new Date(Date.parse(begins) + ms),
    });
    expect([ids(dated, { priceTo: 60 }, on(-1)), ids(dated, { priceTo: 60 }, on(0))]).toEqual([[], ['p1']]);
  });

  it('shows live stock, capped for customers', () => {
    const one = catalogueOf([aProduct(1, { minimum: 5 })], () => 2000);
    const stock = (exactStock: boolean) =>
      listProducts(one, {}, { ...viewer, exactStock }).products[0]?.stock;
    expect(stock(false)).toEqual({ available: 999, level: 'in-stock' });
    expect(stock(true)).toEqual({ available: 2000, level: 'in-stock' });
    one.setStock('p1', 4);
    expect(stock(false)).toEqual({ available: 4, level: 'out' });
    expect(ids(one, { inStock: 'true' })).toEqual([]);
    one.setStock('p1', 9);
    expect(stock(false)).toEqual({ available: 9, level: 'low' });
  });

  it('answers a page beyond the last with the last', () => {
    const many = catalogueOf(Array.from({ length: PAGE_SIZE + 3 }, (_, n) => aProduct(n)));
    expect(listProducts(many, { page: 40 }, viewer)).toMatchObject({
      page: 2,
      pages: 2,
      total: PAGE_SIZE + 3,
    });
    expect(ids(many, { page: 2 })).toHaveLength(3);
  });

  it('keeps the newer of two versions of a product', () => {
    const one = catalogueOf([aProduct(1, { rev: 3, price: 300, keywords: ['trackball'] })]);
    one.upsertProduct(aProduct(1, { rev: 2, price: 200 }));
    expect(one.find('p1')?.price).toBe(300);
    expect(ids(one, { q: 'trackball' })).toEqual(['p1']);
    one.upsertProduct(aProduct(1, { rev: 4, price: 400, sku: 'NEW-1', keywords: [] }));
    expect(one.find('new-1')?.price).toBe(400);
    expect(one.find('LS-1001-BK')).toBeUndefined();
    expect(ids(one, { q: 'trackball' })).toEqual([]);
  });
});

describe('facets', () => {
  const product = fc.record({
    price: fc.integer({ min: 1, max: 9 }),
    brandId: fc.constantFrom('lotus', 'crane'),
    categoryId: fc.constantFrom('mice', 'keyboards', 'food'),
    active: fc.boolean(),
    stock: fc.constantFrom(0, 50),
  });
  const query = fc.record(
    {
      category: fc.constantFrom('it', 'mice', 'food'),
      brand: fc.constantFrom<string[]>(['lotus'], ['lotus', 'crane']),
      priceFrom: fc.integer({ min: 0, max: 9 }),
      priceTo: fc.integer({ min: 0, max: 9 }),
      inStock: fc.constant('true' as const),
    },
    { requiredKeys: [] },
  );

  it('say what choosing them would show: each counted with the others applied', () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 20 }), query, (drawn, asked) => {
        const products = drawn.map(({ stock: _, ...over }, n) => aProduct(n, { ...over, tiers: [] }));
        const catalogue = catalogueOf(products, ({ _id }) => drawn[Number(_id.slice(1))]!.stock);
        const total = (changed: ProductQuery) => listProducts(catalogue, changed, viewer).total;
        const page = listProducts(catalogue, asked, viewer);

        for (const { id, count } of page.facets.categories)
          expect(count).toBe(total({ ...asked, category: id }));
        for (const { id, count } of page.facets.brands) expect(count).toBe(total({ ...asked, brand: [id] }));
        expect(page.facets.inStock).toBe(total({ ...asked, inStock: 'true' }));
        const { price } = page.facets;
        const { priceFrom: _from, priceTo: _to, ...others } = asked;
        const all = listProducts(catalogue, others, viewer).products.map((card) => card.price.price);
        expect(price).toEqual(all.length === 0 ? null : { from: Math.min(...all), to: Math.max(...all) });

        for (const { id } of page.products) {
          expect(cardPrice(catalogue.find(id)!, viewer).price).toBeGreaterThanOrEqual(asked.priceFrom ?? 0);
        }
      }),
    );
  });
});

describe('what can be had of a product', () => {
  const label = { zh: '箱', en: 'box' };
  const box = { id: 'box', label, per: 24 };
  const each = { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 };
  const stocked = (available: number, units: (typeof box)[]) =>
    listProducts(
      catalogueOf([aProduct(1, { units, minimum: 1, step: 1 })], () => available),
      {},
      viewer,
    );

  it('is what a whole unit can be had of: half a box is out, in list, filter and on the card', () => {
    expect(stocked(12, [box])).toMatchObject({
      products: [{ stock: { level: 'out' } }],
      facets: { inStock: 0 },
    });
    expect(stocked(24, [box])).toMatchObject({
      products: [{ stock: { level: 'low' } }],
      facets: { inStock: 1 },
    });
    expect(stocked(12, [each, box])).toMatchObject({ facets: { inStock: 1 } });
  });

  it('is said of each unit by what that unit holds', () => {
    const product = aProduct(1, { units: [each, box], minimum: 1, step: 1 });
    const levels = [each, box].map((unit) => shownStock(product, unit, 12, false).level);
    expect(levels).toEqual(['in-stock', 'out']);
  });
});
