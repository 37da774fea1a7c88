import { orderNumber } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { PRODUCTS } from '../catalogue/catalogue.ts';
import { cloneOrder, type OrderDocument } from './clone-orders.ts';
import { LARGE_PRODUCTS, largeProducts, SAME_PRICE } from './clone-products.ts';
import { LARGE_CUSTOMERS, largePeople } from './large-people.ts';

const DAY = 86_400_000;
const [product] = PRODUCTS;
if (!product) throw new Error('no products');

/** As much of a stored order as cloning looks at. */
const model = {
  _id: '0123456789abcdef01234567',
  rev: 9,
  number: '26-10001-3',
  customer: { id: 'xuhao', kind: 'person', accountKind: 'consumer', name: '徐浩', groupId: 'standard' },
  placedBy: { id: 'xuhao', name: '徐浩' },
  placedAt: '2026-10-05T03:12:00.000Z',
  lines: [{ id: 'l1', productId: product.id, sku: product.sku, name: product.name, quantity: 2, total: 100 }],
  shipments: [{ id: '0123456789abcdef01234567-1', shippedAt: '2026-10-06T02:00:00.000Z' }],
  tree: { main: { clocks: { pick: { spentMs: 4000, runningSince: null } } } },
  row: { id: '0123456789abcdef01234567', number: '26-10001-3', placedAt: '2026-10-05T03:12:00.000Z' },
  open: false,
} as unknown as OrderDocument;
const customer = {
  id: 'customer-0001',
  kind: 'person',
  accountKind: 'consumer',
  name: '王伟',
  groupId: null,
} as const;
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
    : typeof value;

describe('the large company', () => {
  it('clones an order with a fresh identity and shifted dates, and leaves the model alone', () => {
    const before = structuredClone(model);
    const clone = cloneOrder(model, 5, customer, -10 * DAY);
    expect(model).toEqual(before);
    expect(clone._id).toMatch(/^[0-9a-f]{24}$/);
    expect(clone._id).not.toBe(model._id);
    expect(() => orderNumber.parse(clone.number)).not.toThrow();
    expect(clone.placedAt).toBe('2026-09-25T03:12:00.000Z');
    expect(clone.shipments[0]).toMatchObject({ id: `${clone._id}-1`, shippedAt: '2026-09-26T02:00:00.000Z' });
    expect(clone.row).toMatchObject({
      id: clone._id,
      number: clone.number,
      placedAt: clone.placedAt,
      customer,
    });
    expect(shapeOf(clone.lines)).toEqual(shapeOf(model.lines));
    expect(clone.tree).toEqual(model.tree);
  });

  it('gives every index an order of its own, the same each time', () => {
    const clones = Array.from({ length: 500 }, (_, index) => cloneOrder(model, index, customer, 0));
    for (const key of ['_id', 'number', 'idempotencyKey'] as const) {
      expect(new Set(clones.map((clone) => clone[key])).size).toBe(500);
    }
    expect(cloneOrder(model, 7, customer, 0)).toEqual(clones[7]);
  });

  it('has 50,000 products with SKUs and names of their own, above cost, the first of each at its price', () => {
    const clones = [...largeProducts()];
    expect(clones.length + PRODUCTS.length).toBe(LARGE_PRODUCTS);
    expect(new Set(clones.map(({ sku }) => sku)).size).toBe(clones.length);
    expect(new Set(clones.map(({ name }) => name.zh)).size).toBe(clones.length);
    expect(clones.filter(({ price, cost }) => cost >= price)).toEqual([]);
    expect(
      clones.filter(
        (clone, index) =>
          index < SAME_PRICE * PRODUCTS.length && clone.price !== PRODUCTS[index % PRODUCTS.length]?.price,
      ),
    ).toEqual([]);
  });

  it('has 5,000 customers', () => {
    const people = [...largePeople()];
    expect(people).toHaveLength(LARGE_CUSTOMERS);
    expect(new Set(people.map(({ email }) => email)).size).toBe(LARGE_CUSTOMERS);
  });
});
