import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxConvention, toldGoods, toldPrice, toldTotals } from './tax-convention.ts';
import { totalOrder } from './totals.ts';

describe('how prices are told', () => {
  it('is with tax for consumers and visitors, before tax for companies', () => {
    expect([null, 'consumer', 'dealer', 'retailer'].map((kind) => taxConvention(kind as never))).toEqual([
      'with-tax',
      'with-tax',
      'before-tax',
      'before-tax',
    ]);
    expect(toldPrice('with-tax', 25_900, 1300)).toBe(29_267);
    expect(toldPrice('before-tax', 25_900, 1300)).toBe(25_900);
  });

  const lines = fc
    .array(
      fc.record({
        unitPrice: fc.nat(1_000_000),
        quantity: fc.integer({ min: 1, max: 5000 }),
        taxRate: fc.constantFrom(0, 600, 900, 1300),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((list) => list.map((line, i) => ({ ...line, id: `l${i}` })));

  it.each(['with-tax', 'before-tax'] as const)(
    '%s: price times quantity is the sum of the line, to the cent',
    (prices) => {
      fc.assert(
        fc.property(lines, fc.nat(10_000), (list, shipping) => {
          const total = totalOrder(list, { currency: 'CNY', discount: 0, shipping, prices });
          if (!total.ok) return;
          const told = toldTotals(prices, total.value.lines, total.value.totals);
          const sum = total.value.lines.reduce(
            (all, line) => all + toldPrice(prices, line.unitPrice, line.taxRate) * line.quantity,
            0,
          );
          expect(told.goods).toBe(sum);
          expect(told.goods).toBe(total.value.lines.reduce((all, line) => all + toldGoods(prices, line), 0));
          const tax = prices === 'before-tax' ? told.tax : 0;
          expect(told.goods - told.discount + told.shipping + tax).toBe(total.value.totals.total);
          expect(told.shipping).toBeGreaterThanOrEqual(shipping);
        }),
      );
    },
  );
});
