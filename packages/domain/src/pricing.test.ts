import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from './order.ts';
import { priceLine, priceOf, type ProductPrices } from './pricing.ts';

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
};
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
    expect(priceOf(product, { groupId, quantity, at })).toEqual({ price, list: 1000, reason });
  });
  it('keeps to the dates of a group price, the end excluded', () => {
    const on = (iso: string): number =>
      priceOf(product, { groupId: 'vip', quantity: 1, at: new Date(iso) }).price;
    expect(on('2026-10-31T23:59:59Z')).toBe(1000);
    expect(on('2026-11-01T00:00:00Z')).toBe(800);
    expect(on('2026-12-01T00:00:00Z')).toBe(1000);
  });
  it('never rises with the quantity and is never above list', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.constantFrom(null, 'vip', 'dealer'), (a, b, groupId) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const cheap = priceOf(product, { groupId, quantity: many, at }).price;
        expect(cheap).toBeLessThanOrEqual(priceOf(product, { groupId, quantity: few, at }).price);
        expect(cheap).toBeLessThanOrEqual(product.listPrice);
      }),
    );
  });
});

describe('the price of a line', () => {
  it('counts tiers in base units and prices the unit', () => {
    expect(priceLine(product, box, 2, { groupId: null, at })).toEqual({
      unitPrice: 950 * 24,
      listPrice: 24_000,
      priceReason: { kind: 'tier', from: 10 },
    });
    expect(priceLine(product, each, 2, { groupId: null, at }).unitPrice).toBe(1000);
  });
  it('stands any quantity a customer may type', () => {
    expect(priceLine(product, box, 1e18, { groupId: null, at }).unitPrice).toBe(850 * 24);
  });
  it('throws for a catalogue price that cannot be exact', () => {
    expect(() => priceLine({ ...product, listPrice: 1e15 }, box, 1, { groupId: null, at })).toThrow(
      RangeError,
    );
  });
});
