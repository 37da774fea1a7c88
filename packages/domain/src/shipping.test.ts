import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from './address.ts';
import { DEFAULT_CALENDAR } from './business-time.ts';
import type { DELIVERY_METHODS } from './order.ts';
import { DEFAULT_SHIPPING, expectedDelivery, shippingPrice } from './shipping.ts';

const to = (region: string, country = 'CN'): Address => ({
  country,
  region,
  city: '某市',
  district: '某区',
  street: '某路 1 号',
  postcode: '',
});
const price = (
  method: (typeof DELIVERY_METHODS)[number],
  goods: number,
  grams: number,
  address: Address | null,
) => shippingPrice(DEFAULT_SHIPPING, method, { goods, grams, address });

describe('what delivery costs', () => {
  it.each([
    ['the base price for what is light', 'standard', 10_000, 3_000, to('广东省'), 1_200, 9_900],
    ['more for every started kilogram', 'standard', 10_000, 3_001, to('广东省'), 1_400, 9_900],
    ['nothing from the free amount on', 'standard', 19_900, 50_000, to('广东省'), 0, null],
    ['the full price a cent below it', 'standard', 19_899, 0, to('广东省'), 1_200, 1],
    ['more where it is far', 'standard', 10_000, 4_000, to('新疆'), 2_600, 9_900],
    ['and free there, too', 'standard', 19_900, 4_000, to('Xinjiang'), 0, null],
    ['but never free to the islands', 'standard', 99_900, 0, to('香港特别行政区'), 4_000, null],
    ['express whatever one buys', 'express', 99_900, 0, to('上海市'), 2_200, null],
    ['nothing for collecting, wherever one lives', 'pickup', 100, 90_000, to('新疆'), 0, null],
    ['the base price while there is no address', 'standard', 0, 0, null, 1_200, 19_900],
  ] as const)('is %s', (_, method, goods, grams, address, shipping, freeIn) => {
    expect(price(method, goods, grams, address)).toEqual({ ok: true, value: { shipping, freeIn } });
  });
  it('refuses another country, saying which it goes to', () => {
    expect(price('standard', 0, 0, to('Berlin', 'DE'))).toMatchObject({
      ok: false,
      refusal: { code: 'delivery.country', facts: { country: 'DE', countries: ['CN'] } },
    });
  });
  it('refuses a way that is not offered', () => {
    const rules = { ...DEFAULT_SHIPPING, methods: {} };
    expect(shippingPrice(rules, 'express', { goods: 0, grams: 0, address: null })).toMatchObject({
      ok: false,
      refusal: { code: 'delivery.unavailable' },
    });
  });
  it('becomes free exactly when the missing amount is spent', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(40_000), (goods, grams) => {
        const now = price('standard', goods, grams, to('广东'));
        if (!now.ok || now.value.freeIn === null) return;
        expect(price('standard', goods + now.value.freeIn, grams, to('广东'))).toMatchObject({
          value: { shipping: 0 },
        });
        expect(price('standard', goods + now.value.freeIn - 1, grams, to('广东'))).toEqual({
          ok: true,
          value: { shipping: now.value.shipping, freeIn: 1 },
        });
      }),
    );
  });
});

describe('when it arrives', () => {
  const monday = new Date('2026-11-23T10:00:00+08:00');
  it.each([
    ['three business days', 'standard', to('广东'), monday, '2026-11-26T18:00:00+08:00'],
    [
      'over the weekend',
      'standard',
      to('广东'),
      new Date('2026-11-26T10:00:00+08:00'),
      '2026-12-01T18:00:00+08:00',
    ],
    ['longer where it is far', 'standard', to('西藏'), monday, '2026-12-01T18:00:00+08:00'],
    [
      'an evening order a day later',
      'express',
      to('广东'),
      new Date('2026-11-23T20:00:00+08:00'),
      '2026-11-25T18:00:00+08:00',
    ],
    ['collected from the next day', 'pickup', null, monday, '2026-11-24T18:00:00+08:00'],
  ] as const)('%s', (_, method, address, from, expected) => {
    const result = expectedDelivery(DEFAULT_CALENDAR, DEFAULT_SHIPPING, method, address, from);
    expect(result).toEqual({ ok: true, value: new Date(expected) });
  });
  it('refuses where nobody goes', () => {
    const result = expectedDelivery(
      DEFAULT_CALENDAR,
      DEFAULT_SHIPPING,
      'express',
      to('Berlin', 'DE'),
      monday,
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: 'delivery.country' } });
  });
});
