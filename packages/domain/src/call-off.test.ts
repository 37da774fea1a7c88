import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutParcel } from './call-off.ts';
import type { Line, Order, Shipment } from './order.ts';
import { totalOrder } from './totals.ts';

const text = { zh: '灯', en: 'lamp' };
const line = (id: string, quantity: number, per: number, price: number): Line => ({
  id,
  productId: id,
  sku: id,
  name: text,
  picture: null,
  unit:
    per === 1
      ? { id: 'each', label: text, per }
      : { id: 'box', label: { zh: '箱', en: 'box' }, per, of: text },
  quantity,
  unitPrice: price * per,
  listPrice: price * per,
  priceReason: { kind: 'list' },
  taxRate: 1300,
  note: '',
  cost: 3 * per * quantity,
  subtotal: 0,
  discount: 0,
  shipping: 0,
  tax: 0,
  total: 0,
});
const parcel = (id: string, lines: Shipment['lines']): Shipment => ({
  id,
  warehouseId: 'sz',
  step: 'allocated',
  lines,
  carrier: null,
  tracking: null,
  shippedAt: null,
  deliveredAt: null,
});
function orderOf(lines: Line[], shipments: Shipment[]): Order {
  const totalled = totalOrder(lines, {
    currency: 'CNY',
    discount: 0,
    shipping: 1200,
    prices: 'before-tax',
  });
  if (!totalled.ok) throw new Error('too large');
  return {
    number: '26-10000-2',
    customer: { id: 'acme', kind: 'company', accountKind: 'dealer', name: 'ACME', groupId: null },
    ...totalled.value,
    payment: { received: 0 },
    shipments,
  } as unknown as Order;
}

describe('an order without a parcel', () => {
  const two = orderOf(
    [line('l1', 2, 100, 20), line('l2', 5, 1, 50)],
    [
      parcel('s1', [{ lineId: 'l1', productId: 'l1', quantity: 150 }]),
      parcel('s2', [
        { lineId: 'l1', productId: 'l1', quantity: 50 },
        { lineId: 'l2', productId: 'l2', quantity: 5 },
      ]),
    ],
  );

  it('costs what is left, at the prices agreed; part of a box is counted in pieces', () => {
    const left = withoutParcel(two, 's2');
    expect(
      left.lines.map(({ quantity, unit, unitPrice, cost }) => [quantity, unit.id, unitPrice, cost]),
    ).toEqual([
      [150, 'each', 20, 450],
      [0, 'each', 50, 0],
    ]);
    expect(left.lines[0]!.unit.label).toEqual(text);
    expect(left.totals.goods).toBe(3000);
  });

  it('is charged no freight of what we do not bring, by the shares in which it was charged', () => {
    const [l1, l2] = two.lines;
    const share = (l1!.shipping * 50) / 200 + l2!.shipping;
    expect(withoutParcel(two, 's2').totals.shipping).toBe(1200 - Math.round(share));
    const both = withoutParcel({ ...withoutParcel(two, 's2'), shipments: two.shipments.slice(0, 1) }, 's1');
    expect(both.totals).toMatchObject({ goods: 0, shipping: 0, tax: 0, total: 0 });
  });

  it.each(['lost', 'damaged', 'undeliverable'] as const)('nor of what did not arrive: %s', (why) => {
    const back = { why, at: '2026-11-30T00:00:00.000Z' };
    const order = { ...two, shipments: two.shipments.map((each) => ({ ...each, back })) };
    expect(withoutParcel(order, 's2').totals).toEqual(withoutParcel(two, 's2').totals);
  });

  it('pays for what it was brought and refused', () => {
    const back = { why: 'refused', at: '2026-11-30T00:00:00.000Z' } as const;
    const order = { ...two, shipments: two.shipments.map((each) => ({ ...each, back })) };
    expect(withoutParcel(order, 's2').totals).toMatchObject({ goods: 3000, shipping: 1200 });
  });

  it('keeps whole boxes as boxes', () => {
    const boxes = orderOf(
      [line('l1', 3, 100, 20)],
      [
        parcel('s1', [{ lineId: 'l1', productId: 'l1', quantity: 200 }]),
        parcel('s2', [{ lineId: 'l1', productId: 'l1', quantity: 100 }]),
      ],
    );
    expect(withoutParcel(boxes, 's2').lines[0]).toMatchObject({
      quantity: 2,
      unitPrice: 2000,
      unit: { per: 100 },
    });
  });

  it('sums exactly, whatever was in it, and never costs more goods', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            q: fc.integer({ min: 1, max: 50 }),
            per: fc.integer({ min: 1, max: 40 }),
            price: fc.integer({ min: 1, max: 9999 }),
            share: fc.float({ min: 0, max: 1, noNaN: true }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (asked) => {
          const lines = asked.map(({ q, per, price }, n) => line(`l${n}`, q, per, price));
          const gone = asked.map(({ q, per, share }) => Math.floor(q * per * share));
          const order = orderOf(lines, [
            parcel(
              's1',
              gone.map((quantity, n) => ({ lineId: `l${n}`, productId: `l${n}`, quantity })),
            ),
          ]);
          const { totals, lines: left } = withoutParcel(order, 's1');
          expect(left.reduce((sum, { total }) => sum + total, 0) === totals.total || totals.goods === 0).toBe(
            true,
          );
          expect(totals.goods).toBe(
            asked.reduce((sum, { q, per, price }, n) => sum + (q * per - gone[n]!) * price, 0),
          );
          expect(left.map(({ quantity, unit }) => quantity * unit.per)).toEqual(
            asked.map(({ q, per }, n) => q * per - gone[n]!),
          );
        },
      ),
    );
  });

  it('never costs a consumer more for less: tax on single pieces is not rounded up against them', () => {
    fc.assert(
      fc.property(
        fc.record({
          boxes: fc.integer({ min: 1, max: 5 }),
          per: fc.integer({ min: 2, max: 200 }),
          price: fc.integer({ min: 0, max: 3000 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        ({ boxes, per, price, share }) => {
          const gone = 1 + Math.floor((boxes * per - 2) * share);
          const charges = { currency: 'CNY', discount: 0, shipping: 0, prices: 'with-tax' } as const;
          const totalled = totalOrder([line('l1', boxes, per, price)], charges);
          if (!totalled.ok) throw new Error('too large');
          const order = {
            ...two,
            customer: { ...two.customer, accountKind: 'consumer' },
            ...totalled.value,
            shipments: [parcel('s1', [{ lineId: 'l1', productId: 'l1', quantity: gone }])],
          } as Order;
          const { totals } = withoutParcel(order, 's1');
          const fair = (order.totals.total * (boxes * per - gone)) / (boxes * per);
          expect(totals.total).toBeLessThanOrEqual(fair);
          // At most a cent or two for each piece, which is what cannot be written down.
          expect(totals.total).toBeGreaterThanOrEqual(fair - 2 * (boxes * per - gone));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is a fault for a parcel it does not have', () => {
    expect(() => withoutParcel(two, 's9')).toThrow('no parcel s9');
  });
});
