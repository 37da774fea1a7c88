import { DEFAULT_CALENDAR, DEFAULT_SHIPPING, type Person } from '@orderdesk/domain';
import { manualClock } from '@orderdesk/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../core/refused.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { aProduct } from '../catalogue/product.fixture.ts';
import { quote, type QuoteQuestion } from './quote.ts';

const catalogue = new Catalogue();
for (const product of [
  aProduct(1, { price: 1000, tiers: [{ from: 10, price: 900 }] }),
  aProduct(2, { price: 333, taxRate: 900, minimum: 4, step: 2, units: [] }),
  aProduct(3, { price: 5000, groupPrices: [{ groupId: 'vip', price: 4000, from: null, to: null }] }),
  aProduct(4, { price: 1e12, weightGrams: 2e6, tiers: [] }),
  aProduct(5, { active: false }),
]) {
  catalogue.upsertProduct(product);
  catalogue.setStock(product._id, 25);
}
const deps = {
  catalogue,
  clock: manualClock(),
  sales: { currency: 'CNY', shipping: DEFAULT_SHIPPING, calendar: DEFAULT_CALENDAR },
};
const ask = (
  lines: QuoteQuestion['lines'],
  rest: Partial<QuoteQuestion> = {},
  person: Person | null = null,
) => quote(deps, person, { lines, ...rest });
const each = (productId: string, quantity: number) => ({ productId, unitId: 'each', quantity });

describe('a quote', () => {
  it('prices by tier, by unit and by group, and says why', () => {
    const vip = { groupId: 'vip' } as Person;
    const { lines } = ask(
      [each('p1', 2), { productId: 'p1', unitId: 'box', quantity: 1 }, each('p3', 1)],
      {},
      vip,
    );
    expect(lines.map(({ line }) => [line?.id, line?.unitPrice, line?.listPrice, line?.priceReason])).toEqual([
      ['l1', 1000, 1000, { kind: 'list' }],
      ['l2', 9000, 10_000, { kind: 'tier', from: 10 }],
      ['l3', 4000, 5000, { kind: 'group', groupId: 'vip' }],
    ]);
  });

  it('says how much more makes delivery free', () => {
    expect(ask([each('p1', 1)])).toMatchObject({
      freeShippingIn: 18_900,
      chosen: { method: 'standard', shipping: 1200 },
    });
    expect(ask([each('p3', 4)])).toMatchObject({ freeShippingIn: null, chosen: { shipping: 0 } });
  });

  it('says what is wrong beside each line and still prices the others', () => {
    const { lines, totals } = ask([
      each('nothing', 1),
      each('p5', 1),
      { ...each('p1', 1), unitId: 'pallet' },
      each('p2', 3),
      each('p2', 5),
      each('p1', 1),
    ]);
    expect(lines.map(({ issue }) => issue?.code ?? null)).toEqual([
      'product.unknown',
      'product.unknown',
      'unit.unknown',
      'quantity.minimum',
      'quantity.step',
      null,
    ]);
    expect(lines[3]?.issue).toEqual({ code: 'quantity.minimum', asked: 3, minimum: 4, step: 2 });
    expect(totals.goods).toBe(3 * 333 + 5 * 333 + 1000);
  });

  it("lets lines of one product share its stock, counted in each line's unit", () => {
    const { lines } = ask([each('p1', 12), { productId: 'p1', unitId: 'box', quantity: 2 }]);
    expect(lines.map(({ issue }) => issue)).toEqual([
      null,
      { code: 'stock.insufficient', asked: 2, available: 1 },
    ]);
  });

  it('charges no delivery when nothing can be sold', () => {
    expect(ask([each('nothing', 1)]).totals).toMatchObject({ goods: 0, shipping: 0, total: 0 });
  });

  it('refuses what is larger than can be handled', () => {
    expect(() => ask([each('p4', 1_000_000)])).toThrow(Refused);
    expect(() => ask([each('p4', 100)])).toThrow(Refused);
  });

  it('adds up, whatever is asked', () => {
    const line = fc.record({
      productId: fc.constantFrom('p1', 'p2', 'p3', 'p5', 'nothing'),
      unitId: fc.constantFrom('each', 'box'),
      quantity: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const { totals, lines: quoted } = ask(lines);
        const shares = quoted.flatMap(({ line: finished }) => (finished ? [finished] : []));
        const sum = (key: 'subtotal' | 'tax' | 'shipping' | 'total') =>
          shares.reduce((total, share) => total + share[key], 0);
        expect(sum('subtotal')).toBe(totals.goods);
        expect(sum('tax')).toBe(totals.tax);
        expect(sum('shipping')).toBe(totals.shipping);
        expect(sum('total')).toBe(totals.total);
      }),
    );
  });
});
