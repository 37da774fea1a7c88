import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from './order.ts';
import { priceLine, priceOf, priceSteps, type ProductPrices } from './pricing.ts';

const product: ProductPrices = {
  listPrice: 1000,
  tiers: [
    { from: 10, price: 950 },
    { from: 100, price: 850 },
  ],
  groupPrices: [
    { groupId: 'dealer', price: 900, from: null, to: null },
    { groupId: 'vip', price: 800, from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' },
    { groupId: 'standard', price: 1000, from: null, to: null },
  ],
  rule: { minimum: 1, step: 1 },
};
const timeZone = 'Asia/Shanghai';
const at = new Date('2026-11-22T08:00:00Z');
const each: Unit = { id: 'each', label: { zh: '个', en: 'each' }, per: 1 };
const box: Unit = { id: 'box', label: { zh: '盒', en: 'box' }, per: 24 };

describe('the price of a product', () => {
  it.each([
    ['list for a guest', null, 1, 1000, { kind: 'list' }],
    ['list just below a tier', null, 9, 1000, { kind: 'list' }],
    ['a tier from its quantity on', null, 10, 950, { kind: 'tier', from: 10 }],
    ['the highest tier reached', null, 5000, 850, { kind: 'tier', from: 100 }],
    ["the group's own list", 'dealer', 1, 900, { kind: 'group', groupId: 'dealer' }],
    ['the tier when it beats the group', 'dealer', 100, 850, { kind: 'tier', from: 100 }],
    ['the group when it beats the tier', 'vip', 100, 800, { kind: 'group', groupId: 'vip' }],
    ['list when the group gives nothing', 'standard', 1, 1000, { kind: 'list' }],
    ['list for a group without prices', 'retailer', 1, 1000, { kind: 'list' }],
  ] as const)('is %s', (_, groupId, quantity, price, reason) => {
    expect(priceOf(product, { groupId, quantity, at, timeZone })).toEqual({ price, list: 1000, reason });
  });
  it('keeps to the dates of a group price, the end excluded', () => {
    const on = (iso: string): number =>
      priceOf(product, { groupId: 'vip', quantity: 1, at: new Date(iso), timeZone }).price;
    expect(on('2026-10-31T23:59:59Z')).toBe(1000);
    expect(on('2026-11-01T00:00:00Z')).toBe(800);
    expect(on('2026-12-01T00:00:00Z')).toBe(1000);
  });
  it('never rises with the quantity and is never above list', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.constantFrom(null, 'vip', 'dealer'), (a, b, groupId) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const cheap = priceOf(product, { groupId, quantity: many, at, timeZone }).price;
        expect(cheap).toBeLessThanOrEqual(priceOf(product, { groupId, quantity: few, at, timeZone }).price);
        expect(cheap).toBeLessThanOrEqual(product.listPrice);
      }),
    );
  });
});

describe("everybody's price", () => {
  const many = { ...product, groupPrices: [], rule: { minimum: 20, step: 1 } };
  it('is one that somebody can pay: a tier that the smallest order reaches takes its place', () => {
    expect(priceOf(many, { groupId: null, quantity: 20, at, timeZone })).toEqual({
      price: 950,
      list: 950,
      reason: { kind: 'list' },
    });
  });
  it('counts the smallest order in whole steps', () => {
    const inTwelves = { ...many, rule: { minimum: 1, step: 12 } };
    expect(priceOf(inTwelves, { groupId: null, quantity: 12, at, timeZone }).list).toBe(950);
  });
});

describe('the more, the cheaper', () => {
  const steps = (groupId: string | null, over: Partial<ProductPrices> = {}) =>
    priceSteps({ ...product, ...over }, { groupId, at, timeZone });
  it('lists every tier to those without a price of their own', () => {
    expect(steps(null)).toEqual(product.tiers);
  });
  it('leaves out what an own price beats or equals', () => {
    expect(steps('dealer')).toEqual([{ from: 100, price: 850 }]);
    expect(steps('vip')).toEqual([]);
  });
  it('goes by the own price of today, not of a list that has ended', () => {
    const later = new Date('2026-12-02T00:00:00Z');
    expect(priceSteps(product, { groupId: 'vip', at: later, timeZone })).toEqual(product.tiers);
  });
  it('leaves out tiers that the smallest order is in already, and dearer ones further up', () => {
    expect(steps(null, { rule: { minimum: 10, step: 1 } })).toEqual([{ from: 100, price: 850 }]);
    const odd = [...product.tiers, { from: 200, price: 900 }];
    expect(steps(null, { tiers: odd })).toEqual(product.tiers);
  });
  it('begins each step where one can order', () => {
    expect(steps(null, { rule: { minimum: 6, step: 6 } })).toEqual([
      { from: 12, price: 950 },
      { from: 102, price: 850 },
    ]);
  });
  it('only ever names what would be paid, and each step is cheaper than the one before', () => {
    const tier = fc.record({
      from: fc.integer({ min: 1, max: 200 }),
      price: fc.integer({ min: 1, max: 1200 }),
    });
    const rule = fc.record({
      minimum: fc.integer({ min: 1, max: 50 }),
      step: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(tier), rule, fc.constantFrom(null, 'dealer', 'vip'), (tiers, asked, groupId) => {
        const any = { ...product, tiers, rule: asked };
        const first = Math.ceil(asked.minimum / asked.step) * asked.step;
        let before = priceOf(any, { groupId, quantity: first, at, timeZone }).price;
        for (const { from, price } of priceSteps(any, { groupId, at, timeZone })) {
          expect(from % asked.step).toBe(0);
          expect(priceOf(any, { groupId, quantity: from, at, timeZone }).price).toBe(price);
          expect(price).toBeLessThan(before);
          before = price;
        }
      }),
    );
  });
});

describe('the price of a line', () => {
  it('counts tiers in base units and prices the unit', () => {
    expect(priceLine(product, box, 48, { groupId: null, at, timeZone })).toEqual({
      unitPrice: 950 * 24,
      listPrice: 24_000,
      priceReason: { kind: 'tier', from: 10 },
    });
    expect(priceLine(product, each, 2, { groupId: null, at, timeZone }).unitPrice).toBe(1000);
  });
  it('goes by the product over the whole order, not by what one line holds', () => {
    expect(priceLine(product, each, 5 + 5, { groupId: null, at, timeZone }).unitPrice).toBe(950);
  });
  it('stands any quantity a customer may type', () => {
    expect(priceLine(product, box, 1e18, { groupId: null, at, timeZone }).unitPrice).toBe(850 * 24);
  });
  it('throws for a catalogue price that cannot be exact', () => {
    expect(() => priceLine({ ...product, listPrice: 1e15 }, box, 1, { groupId: null, at, timeZone })).toThrow(
      RangeError,
    );
  });
});
