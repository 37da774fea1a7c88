import { localized, productCard, sku } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { BRANDS } from '../../data/brands.ts';
import { CATEGORIES } from '../../data/categories.ts';
import { DRAFTS } from '../../data/products/index.ts';
import { CATEGORY_LIST, PRODUCTS } from './catalogue.ts';

const chinese = /[\u4e00-\u9fff]/;
const ids = new Set(PRODUCTS.map(({ id }) => id));

describe('the catalogue', () => {
  it('is as large as promised', () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(120);
    expect(CATEGORIES.filter(({ parent }) => parent === null).length).toBeGreaterThanOrEqual(12);
    expect(CATEGORIES.some(({ parent }) => parent !== null)).toBe(true);
    expect(BRANDS.length).toBeGreaterThanOrEqual(15);
  });

  it('has unique SKUs, ids and names in both languages', () => {
    for (const key of [
      (index: number) => PRODUCTS[index]?.sku,
      (index: number) => PRODUCTS[index]?.id,
      (index: number) => PRODUCTS[index]?.name.zh,
      (index: number) => PRODUCTS[index]?.name.en,
    ]) {
      expect(new Set(PRODUCTS.map((_, index) => key(index))).size).toBe(PRODUCTS.length);
    }
  });

  it('uses every brand and hangs no product on an unknown category', () => {
    const used = new Set(PRODUCTS.map(({ brandId }) => brandId));
    expect(BRANDS.filter(({ id }) => !used.has(id))).toEqual([]);
    const known = new Set(CATEGORIES.map(({ id }) => id));
    expect(PRODUCTS.filter(({ categoryId }) => !known.has(categoryId))).toEqual([]);
    expect(
      CATEGORY_LIST.every(
        ({ parentId }, index) =>
          parentId === null || CATEGORY_LIST.findIndex(({ id }) => id === parentId) < index,
      ),
    ).toBe(true);
  });
});

describe.each(PRODUCTS.map((product) => [product.sku, product] as const))('%s', (_, product) => {
  it('has every text in both languages', () => {
    const texts = [product.name, product.summary, product.usage, ...product.highlights];
    for (const text of texts) {
      expect(localized.parse(text)).toEqual(text);
      expect(text.zh).toMatch(/\S/);
      expect(text.en).toMatch(/\S/);
      expect(text.en).not.toMatch(chinese);
    }
    for (const text of [product.name, product.summary, product.usage]) expect(text.zh).toMatch(chinese);
    expect(product.usage.zh.match(/^\d+\. /gm)?.length).toBe(product.usage.en.match(/^\d+\. /gm)?.length);
    expect(product.highlights.length).toBeGreaterThanOrEqual(2);
    expect(product.highlights.length).toBeLessThanOrEqual(4);
  });

  it('has specifications without Chinese in the English column', () => {
    const rows = product.specifications.flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThanOrEqual(6);
    expect(rows.filter(({ value, label }) => chinese.test(value.en) || chinese.test(label.en))).toEqual([]);
  });

  it('earns money at every price and sells in units that its rule allows', () => {
    const prices = [...product.tiers, ...product.groupPrices].map(({ price }) => price);
    for (const price of prices) {
      expect(price).toBeGreaterThan(product.cost);
      expect(price).toBeLessThan(product.price);
    }
    expect(product.price).toBeGreaterThan(product.cost);
    expect(product.minimum % product.step).toBe(0);
    expect(product.units[0]?.per).toBe(1);
    expect(product.tiers.map(({ from }) => from)).toEqual(
      product.tiers.map(({ from }) => from).toSorted((a, b) => a - b),
    );
  });

  it('fits the contract and names only products that exist', () => {
    expect(sku.parse(product.sku)).toBe(product.sku);
    const { name, id, highlights, minimum, step } = product;
    const card = { id, sku: product.sku, name, highlights, minimum, step, categoryId: product.categoryId };
    expect(() =>
      productCard
        .pick({
          id: true,
          sku: true,
          name: true,
          highlights: true,
          minimum: true,
          step: true,
          categoryId: true,
        })
        .parse(card),
    ).not.toThrow();
    expect(product.relatedIds.filter((related) => !ids.has(related) || related === product.id)).toEqual([]);
    expect(product.stock.map(({ warehouseId }) => warehouseId)).toEqual(['sz', 'sh']);
    expect(product.stock.every(({ shelf }) => /^[A-L]-\d\d-[1-4]$/.test(shelf))).toBe(true);
  });

  it('is written with as many steps and highlights in Chinese as in English', () => {
    const draft = DRAFTS.find((each) => each.sku === product.sku);
    for (const [zh, en] of [draft?.points, draft?.how].flatMap((pair) => (pair ? [pair] : []))) {
      expect(zh.split('|').length).toBe(en.split('|').length);
    }
  });
});
