import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT } from './money.ts';
import { totalOrder, type Charges, type Priced } from './totals.ts';

const line = (id: string, unitPrice: number, quantity: number, taxRate = 1300): Priced => ({
  id,
  unitPrice,
  quantity,
  taxRate,
});
const none: Charges = { currency: 'CNY', discount: 0, shipping: 0, prices: 'before-tax' };
const totalled = (lines: readonly Priced[], charges: Charges) => {
  const result = totalOrder(lines, charges);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('totals of an order', () => {
  it('adds goods, takes off the discount, adds shipping and tax', () => {
    const { totals, lines } = totalled([line('a', 10_000, 2), line('b', 3_333, 3, 900)], {
      currency: 'CNY',
      discount: 1_000,
      shipping: 1_200,
      prices: 'before-tax',
    });
    expect(totals).toEqual({
      currency: 'CNY',
      goods: 29_999,
      discount: 1_000,
      shipping: 1_200,
      tax: 3_523,
      total: 33_722,
    });
    expect(
      lines.map(({ subtotal, discount, shipping, tax, total }) => [subtotal, discount, shipping, tax, total]),
    ).toEqual([
      [20_000, 667, 800, 2_617, 22_750],
      [9_999, 333, 400, 906, 10_972],
    ]);
  });
  it('rounds tax half up on each line', () => {
    expect(totalled([line('a', 50, 1, 100)], none).totals.tax).toBe(1);
    expect(totalled([line('a', 49, 1, 100)], none).totals.tax).toBe(0);
  });
  it('never discounts more than the goods', () => {
    expect(totalled([line('a', 100, 1)], { ...none, discount: 500 }).totals).toMatchObject({
      discount: 100,
      total: 0,
    });
  });
  it('shares shipping equally among free goods', () => {
    const { lines } = totalled([line('a', 0, 1, 0), line('b', 0, 1, 0)], { ...none, shipping: 3 });
    expect(lines.map((each) => each.total)).toEqual([2, 1]);
  });
  it('keeps the same line twice apart', () => {
    const twice = line('a', 100, 1);
    const { lines, totals } = totalled([twice, twice], { ...none, discount: 3 });
    expect(lines.map((each) => each.discount)).toEqual([2, 1]);
    expect(totals.total).toBe(lines[0]!.total + lines[1]!.total);
  });
  it('refuses an order that is too large, however large', () => {
    for (const quantity of [1_001, 1e9, Number.MAX_SAFE_INTEGER]) {
      const result = totalOrder([line('a', 1e10, quantity)], none);
      expect(result).toMatchObject({ ok: false, refusal: { code: 'order.too-large' } });
    }
  });
  it.each([
    ['a negative price', [line('a', -1, 1)], none],
    ['half a piece', [line('a', 1, 0.5)], none],
    ['a negative discount', [line('a', 1, 1)], { ...none, discount: -1 }],
  ])('throws for %s', (_, lines, charges) => {
    expect(() => totalOrder(lines, charges)).toThrow(RangeError);
  });
});

describe('any order', () => {
  const lines = fc
    .array(
      fc.record({
        // Often alike, so that remainders tie.
        unitPrice: fc.oneof(fc.constantFrom(0, 100, 333), fc.nat(10_000_000)),
        quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1000 })),
        taxRate: fc.constantFrom(0, 600, 900, 1300),
      }),
      { minLength: 1, maxLength: 20 },
    )
    .map((list) => list.map((each, index) => ({ ...each, id: `l${index}` })));
  const charges = fc.record({
    currency: fc.constant('CNY'),
    discount: fc.nat(1e9),
    shipping: fc.nat(100_000),
    prices: fc.constantFrom('before-tax' as const, 'with-tax' as const),
  });

  it('has lines that sum to its totals, none negative', () => {
    fc.assert(
      fc.property(lines, charges, (list, charge) => {
        const { totals, lines: shared } = totalled(list, charge);
        const sum = (key: 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'): number =>
          shared.reduce((total, each) => total + each[key], 0);
        expect([sum('subtotal'), sum('discount'), sum('shipping'), sum('tax'), sum('total')]).toEqual([
          totals.goods,
          totals.discount,
          totals.shipping,
          totals.tax,
          totals.total,
        ]);
        expect(totals.total).toBe(totals.goods - totals.discount + totals.shipping + totals.tax);
        expect(totals.total).toBeLessThanOrEqual(MAX_AMOUNT);
        for (const each of shared) {
          expect(
            Math.min(each.subtotal, each.discount, each.shipping, each.tax, each.total),
          ).toBeGreaterThanOrEqual(0);
          expect(each.discount).toBeLessThanOrEqual(each.subtotal);
        }
      }),
    );
  });
  it('costs the same in any order of lines', () => {
    fc.assert(
      fc.property(lines, charges, fc.infiniteStream(fc.nat()), (list, charge, random) => {
        const shuffled = list
          .map((each) => ({ each, rank: random.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ each }) => each);
        const [one, other] = [totalled(list, charge), totalled(shuffled, charge)];
        expect(other.totals).toEqual(one.totals);
        expect(new Set(other.lines.map((each) => JSON.stringify(each)))).toEqual(
          new Set(one.lines.map((each) => JSON.stringify(each))),
        );
      }),
    );
  });
});
