import {
  DEFAULT_CALENDAR,
  DEFAULT_SHIPPING,
  DELIVERY_METHODS,
  taxConvention,
  toldTotals,
} from '@orderdesk/domain';
import { manualClock } from '@orderdesk/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../catalogue/catalogue.ts';
import { aProduct } from '../catalogue/product.fixture.ts';
import { type Quote, quote, type QuoteQuestion, type QuoteSources } from './quote.ts';

const catalogue = new Catalogue();
for (const product of [
  aProduct(1, { price: 1000, tiers: [{ from: 10, price: 900 }] }),
  aProduct(2, { price: 333, taxRate: 900, minimum: 4, step: 2, units: [] }),
  aProduct(3, { price: 5000, groupPrices: [{ groupId: 'vip', price: 4000, from: null, to: null }] }),
  aProduct(4, { price: 1e12, weightGrams: 2e6, tiers: [] }),
  aProduct(5, { active: false }),
  aProduct(6, { minimum: 4, step: 2, units: [] }),
  aProduct(7, { price: 5000, groupPrices: [{ groupId: 'vip', price: 4000, from: '2026-12-01', to: null }] }),
]) {
  catalogue.upsertProduct(product);
  catalogue.setStock(product._id, 25);
}
const sources: QuoteSources = {
  product: (id) => catalogue.find(id),
  available: (id) => catalogue.available(id),
  sales: { currency: 'CNY', shipping: DEFAULT_SHIPPING, calendar: DEFAULT_CALENDAR },
};
const company = (groupId: string | null) => ({ accountKind: 'dealer', groupId }) as const;
const answer = (lines: QuoteQuestion['lines'], over: Partial<QuoteQuestion> = {}) =>
  quote(sources, {
    customer: company(null),
    lines,
    delivery: 'standard',
    address: null,
    at: manualClock().now(),
    ...over,
  });
function ask(...question: Parameters<typeof answer>): Quote {
  const quoted = answer(...question);
  if (!quoted.ok) throw new Error(quoted.refusal.code);
  return quoted.value;
}
const each = (productId: string, quantity: number) => ({ productId, unitId: 'each', quantity });

describe('how much there is', () => {
  it('names what can be ordered: where a new customer’s cap allows less, the cap; where more is there, that there is more', () => {
    const allowance = { quantityPerProduct: 200, orderAmount: null, ordersLeft: null, openUnpaid: null };
    const issueOf = (over: Partial<QuoteQuestion>, available: number) => {
      const asked = {
        customer: company(null),
        delivery: 'standard',
        address: null,
        at: manualClock().now(),
      } as const;
      const lines = [each('p1', 5000)];
      const quoted = quote({ ...sources, available: () => available }, { ...asked, lines, ...over });
      return quoted.ok && quoted.value.lines[0]?.issue;
    };
    expect(issueOf({ allowance }, 4308)).toEqual({ code: 'quantity.capped', asked: 5000, maximum: 200 });
    expect(issueOf({ allowance }, 120)).toMatchObject({ code: 'stock.insufficient', available: 120 });
    expect(issueOf({}, 4308)).toMatchObject({ code: 'stock.insufficient', available: 999, more: true });
    expect(issueOf({}, 4308)).not.toEqual(issueOf({}, 999));
  });

  it('is found out by no visitor: more than the card says is answered alike, whether it is there or not', () => {
    const asked = { customer: null, delivery: 'standard', address: null, at: manualClock().now() } as const;
    const told = (lines: QuoteQuestion['lines'], available: number) => {
      const quoted = quote({ ...sources, available: () => available }, { ...asked, lines });
      return quoted.ok && { lines: quoted.value.lines.map(({ issue }) => issue), total: quoted.value.totals };
    };
    const bound = { code: 'quantity.signed-out', asked: 1000, available: 999 };
    expect(told([each('p1', 1000)], 1_000_000)).toMatchObject({ lines: [bound] });
    const box = { productId: 'p1', unitId: 'box', quantity: 60 };
    for (const lines of [[each('p1', 1000)], [box, each('p1', 400)], [each('p1', 400), box]])
      for (const available of [999, 1000, 1005]) expect(told(lines, available)).toEqual(told(lines, 5089));
    expect(told([each('p1', 999)], 5089)).toMatchObject({ lines: [null] });
    expect(told([each('p1', 999)], 120)).toMatchObject({
      lines: [{ code: 'stock.insufficient', available: 120 }],
    });
  });

  it('is told by a quote’s issue as by the card: no more than everybody may know', () => {
    const plenty = { ...sources, available: () => 5089 };
    const asked = {
      customer: company(null),
      delivery: 'standard',
      address: null,
      at: manualClock().now(),
    } as const;
    const told = (lines: QuoteQuestion['lines'], exactStock: boolean) => {
      const quoted = quote({ ...plenty, exactStock }, { ...asked, lines });
      return quoted.ok ? quoted.value.lines.map(({ issue }) => issue?.available) : [];
    };
    const box = { productId: 'p1', unitId: 'box', quantity: 1_000_000 };
    expect(told([each('p1', 1_000_000)], false)).toEqual([999]);
    expect(told([each('p1', 1_000_000)], true)).toEqual([5089]);
    expect(told([box], false)).toEqual([99]);
    expect(told([each('p1', 2000)], false)).toEqual([undefined]);
    expect(told([each('p1', 4500), each('p1', 1000)], false)).toEqual([undefined, 589]);
  });
});

describe('a price list that begins on a day', () => {
  it('holds from the hour at which that day begins in the company’s calendar, wherever it is', () => {
    const paid = (timezone: string, at: string) => {
      const sales = { ...sources.sales, calendar: { ...DEFAULT_CALENDAR, timezone } };
      const quoted = quote(
        { ...sources, sales },
        {
          customer: company('vip'),
          lines: [each('p7', 1)],
          delivery: 'pickup',
          address: null,
          at: new Date(at),
        },
      );
      return quoted.ok && quoted.value.lines[0]?.priced?.unitPrice;
    };
    const inShanghai = '2026-11-30T16:00:00Z';
    expect([paid('Asia/Shanghai', inShanghai), paid('Europe/Berlin', inShanghai)]).toEqual([4000, 5000]);
    expect(paid('Europe/Berlin', '2026-11-30T23:00:00Z')).toBe(4000);
  });
});

describe('a quote', () => {
  it('prices by tier, by unit and by group, and says why', () => {
    const { lines } = ask([each('p1', 2), each('p3', 1)], { customer: company('vip') });
    expect(lines.map(({ line }) => [line?.id, line?.unitPrice, line?.listPrice, line?.priceReason])).toEqual([
      ['l1', 1000, 1000, { kind: 'list' }],
      ['l2', 4000, 5000, { kind: 'group', groupId: 'vip' }],
    ]);
  });

  it('counts tiers by the product over the whole order, whatever units it is in', () => {
    const tier = { kind: 'tier', from: 10 };
    const { lines } = ask([each('p1', 2), { productId: 'p1', unitId: 'box', quantity: 1 }]);
    expect(lines.map(({ line }) => [line?.unitPrice, line?.priceReason])).toEqual([
      [900, tier],
      [9000, tier],
    ]);
    expect(ask([each('p1', 5), each('p1', 5)]).totals.goods).toBe(10 * 900);
  });

  it('counts minimum and step by the product over the whole order', () => {
    expect(ask([each('p2', 3), each('p2', 5)]).lines.map(({ issue }) => issue)).toEqual([null, null]);
    expect(ask([each('p2', 1), each('p2', 1)]).lines.map(({ issue }) => issue)).toEqual([
      { code: 'quantity.minimum', asked: 1, minimum: 3, step: 2, elsewhere: 1 },
      { code: 'quantity.minimum', asked: 1, minimum: 3, step: 2, elsewhere: 1 },
    ]);
  });

  it('leaves out of its totals what cannot be had, also where a tier would be reached with it', () => {
    const { lines, totals } = ask([each('p1', 2), { productId: 'p1', unitId: 'box', quantity: 3 }]);
    expect(lines.map(({ issue, line }) => [issue?.code ?? null, line === null])).toEqual([
      [null, false],
      ['stock.insufficient', true],
    ]);
    expect(totals.goods).toBe(2 * 1000);
  });

  it('tells every way for the address at hand, whichever way is chosen', () => {
    const address = { country: 'CN', region: '新疆', city: '', district: '' };
    const ways = DELIVERY_METHODS.map((delivery) => ask([each('p1', 1)], { delivery, address }).delivery);
    expect(ways[1]).toEqual(ways[0]);
    expect(ways[2]).toEqual(ways[0]);
    expect(ways[0]!.map(({ estimated }) => estimated)).toEqual([false, false, false]);
    const unknown = ask([each('p1', 1)], { delivery: 'pickup' }).delivery;
    expect(unknown.map(({ method, estimated }) => [method, estimated])).toEqual([
      ['standard', true],
      ['express', true],
      ['pickup', false],
    ]);
  });

  it('says that it is estimated until one knows where it goes', () => {
    const to = (region: string) => ({ country: 'CN', region, city: '', district: '' });
    expect(ask([each('p1', 1)]).estimated).toBe(true);
    expect(ask([each('p1', 1)], { address: to('') }).estimated).toBe(true);
    expect(ask([each('p1', 1)], { delivery: 'pickup' }).estimated).toBe(false);
    const far = ask([each('p1', 1)], { address: to('新疆维吾尔自治区') });
    expect([far.estimated, far.chosen.shipping]).toEqual([false, 2000]);
    expect(far.chosen.expectedAt > ask([each('p1', 1)]).chosen.expectedAt).toBe(true);
  });

  it.each(['consumer', 'dealer'] as const)(
    'adds up for a %s in the way they are told prices',
    (accountKind) => {
      const { lines, totals } = ask([each('p2', 4), each('p1', 3)], {
        customer: { accountKind, groupId: null },
      });
      const told = toldTotals(
        taxConvention(accountKind),
        lines.map(({ line }) => line!),
        totals,
      );
      expect(told.goods).toBe(accountKind === 'consumer' ? 4 * 363 + 3 * 1130 : 4 * 333 + 3 * 1000);
    },
  );

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
      each('p6', 5),
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
    expect(totals.goods).toBe(1000);
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
    const plenty = { ...sources, available: () => 1e9 };
    const question = {
      customer: company(null),
      delivery: 'standard',
      address: null,
      at: manualClock().now(),
    } as const;
    for (const quantity of [1_000_000, 100]) {
      expect(quote(plenty, { ...question, lines: [each('p4', quantity)] })).toMatchObject({
        ok: false,
        refusal: { code: 'order.too-large' },
      });
    }
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
