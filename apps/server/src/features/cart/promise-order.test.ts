import { citiesOf, DEFAULT_CALENDAR, DEFAULT_SHIPPING, PROVINCES } from '@orderdesk/domain';
import { manualClock } from '@orderdesk/testing';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../catalogue/product.fixture.ts';
import { type MeantOrder, promiseOrder } from './promise-order.ts';
import { quote, type QuoteSources } from './quote.ts';

const products = new Map([1, 2].map((n) => [`p${n}`, aProduct(n)]));
const sources: QuoteSources = {
  product: (id) => products.get(id),
  available: () => 100,
  sales: { currency: 'CNY', shipping: DEFAULT_SHIPPING, calendar: DEFAULT_CALENDAR },
};
const SHENZHEN = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园一路 8 号',
  postcode: '',
};
const meant = (over: Partial<MeantOrder> = {}): MeantOrder => ({
  customer: { accountKind: 'consumer', groupId: null },
  lines: [{ productId: 'p1', unitId: 'each', quantity: 3 }],
  delivery: 'standard',
  address: SHENZHEN,
  contact: { name: '王梅', phone: '13800138000' },
  payment: { method: 'cod', offered: ['cod'] },
  at: manualClock().now(),
  ...over,
});
const codeOf = (order: MeantOrder) => {
  const promised = promiseOrder(sources, order);
  return promised.ok ? null : promised.refusal.code;
};

describe('a promise', () => {
  it('is the quote for the same question: to every city, in every way of delivery', () => {
    for (const province of PROVINCES) {
      for (const city of citiesOf(province)) {
        for (const delivery of ['standard', 'express', 'pickup'] as const) {
          const address = { ...SHENZHEN, region: province.zh, city: city.zh };
          const quoted = quote(sources, {
            ...meant({ delivery }),
            address: delivery === 'pickup' ? null : address,
          });
          expect(quoted.ok && promiseOrder(sources, meant({ address, delivery }))).toMatchObject(quoted);
        }
      }
    }
  });

  it('says where and to whom the goods go, in the one spelling that is kept', () => {
    const address = { ...SHENZHEN, region: '湖北', city: '仙桃', district: '' };
    const contact = { name: ' 王梅 ', phone: '+86 138-0013-8000' };
    expect(promiseOrder(sources, meant({ address, contact }))).toMatchObject({
      value: {
        address: { region: '湖北省', city: '仙桃市' },
        contact: { name: '王梅', phone: '13800138000' },
      },
    });
    expect(promiseOrder(sources, meant({ delivery: 'pickup' }))).toMatchObject({ value: { address: null } });
  });

  it('says beside each field what is wrong with it', () => {
    const promised = promiseOrder(
      sources,
      meant({ address: { ...SHENZHEN, city: '杭州市', country: 'CN' } }),
    );
    expect(!promised.ok && promised.refusal.facts).toMatchObject({
      errors: [{ field: 'address.city', code: 'address.city-elsewhere' }],
    });
  });

  it.each<[string, Partial<MeantOrder>, string | null]>([
    ['an address abroad', { address: { ...SHENZHEN, country: 'US' } }, 'delivery.country'],
    ['no address', { address: null }, 'address.invalid'],
    ['half an address', { address: { ...SHENZHEN, street: ' ' } }, 'address.invalid'],
    ['a telephone nobody could call', { contact: { name: '王梅', phone: '1' } }, 'contact.invalid'],
    [
      'no receiver, also to collect',
      { contact: { name: '', phone: '13800138000' }, delivery: 'pickup' },
      'contact.invalid',
    ],
    [
      'a way of paying that is not offered',
      { payment: { method: 'credit', offered: ['cod'] } },
      'payment.not-offered',
    ],
    [
      'more than there is',
      { lines: [{ productId: 'p1', unitId: 'each', quantity: 101 }] },
      'stock.insufficient',
    ],
    [
      'a product that is gone',
      { lines: [{ productId: 'p9', unitId: 'each', quantity: 1 }] },
      'lines.refused',
    ],
    ['no address to collect goods: nothing is refused', { address: null, delivery: 'pickup' }, null],
    [
      'an unfinished one to collect goods: neither',
      { address: { ...SHENZHEN, city: '' }, delivery: 'pickup' },
      null,
    ],
  ])('is refused for %s', (_, over, code) => {
    expect(codeOf(meant(over))).toBe(code);
  });
});
