import { api } from '#lib/api/client.ts';
import { buildLine } from '#lib/cart/cart.builder.ts';
import type { CartLine, MeView, QuoteRequest } from '@orderdesk/contract';
import { citiesOf, countiesOf, isDivided, PROVINCES } from '@orderdesk/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { Checkout, NEW_ADDRESS } from './checkout.svelte.ts';

const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园 1 号',
  postcode: '',
};
const CONTACT = { name: 'Wang', phone: '13800138000' };
const HOME = { id: 'home', address: ADDRESS, contact: CONTACT, isDefault: true };
const FAR = {
  id: 'far',
  address: { ...ADDRESS, region: '新疆维吾尔自治区', city: '乌鲁木齐市', district: '天山区' },
  contact: CONTACT,
  isDefault: false,
};
const me = (over: Partial<MeView> = {}) =>
  ({
    person: { id: 'wang', name: 'Wang', kind: 'consumer' },
    company: null,
    group: null,
    paymentMethods: ['cod', 'credit'],
    addresses: [HOME, FAR],
    addressesRev: 1,
    ...over,
  }) as unknown as MeView;

type Call = { path: string; key: string | null; body: Record<string, unknown> };
const problem = (code: string, extra: object = {}) =>
  Response.json({ type: 'about:blank', status: 409, code, title: `no: ${code}`, ...extra }, { status: 409 });
const placed = () => Response.json({ number: '26-00001-1' }, { status: 201 });

/** A shop whose prices stand still unless told otherwise: 1000 a piece, 800 more to 新疆, 1500 more by express. */
class Shop {
  calls: Call[] = [];
  price = 1000;
  day = '2026-11-30T10:00:00.000Z';
  orders: (() => Response)[] = [];
  /** Quotes wait for this. */
  hold: Promise<void> | null = null;

  readonly fetch = (async (path: string, init: RequestInit) => {
    const body = JSON.parse(init.body as string) as Record<string, unknown>;
    this.calls.push({ path, key: new Headers(init.headers).get('idempotency-key'), body });
    if (path === '/api/quote') {
      await this.hold;
      init.signal?.throwIfAborted();
      return this.#quote(body as unknown as QuoteRequest);
    }
    if (path !== '/api/orders') return Response.json({});
    const answer = this.orders.shift();
    if (!answer) throw new TypeError('lost');
    return answer();
  }) as typeof globalThis.fetch;

  of(path: string) {
    return this.calls.filter((call) => call.path === path);
  }

  #quote({ lines, delivery, address }: QuoteRequest): Response {
    if (address && address.country !== 'CN') return problem('delivery.country');
    const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const far = address?.region?.startsWith('新疆') ? 800 : 0;
    const total = pieces * this.price + far + (delivery === 'express' ? 1500 : 0);
    const expectedAt = far ? '2026-12-03T10:00:00.000Z' : this.day;
    const option = (method: string) => ({ method, shipping: 0, total, expectedAt });
    return Response.json({
      lines: lines.map((line) => ({ ...line, unit: { id: line.unitId }, product: null, issue: null })),
      totals: { total },
      delivery: ['standard', 'express', 'pickup'].map(option),
    });
  }
}

let shop: Shop;
let cart: { lines: CartLine[]; rev: number; catchUp: () => Promise<void> };
beforeEach(() => {
  sessionStorage.clear();
  shop = new Shop();
  cart = { lines: [buildLine({ quantity: 2 })], rev: 7, catchUp: () => Promise.resolve() };
});

/** A checkout on its page: it has asked, and its customer has seen the answer. */
async function open(who = me(), orders: (() => Response)[] = [placed]) {
  shop.orders = orders;
  const checkout = new Checkout(() => who, { api: api(shop.fetch), storage: sessionStorage, cart });
  await look(checkout);
  return checkout;
}
async function look(checkout: Checkout) {
  await checkout.quote.settled();
  checkout.follow();
}
const sent = () => shop.of('/api/orders').map(({ body }) => body);

describe('checking out', () => {
  it('orders what was shown, to the usual address, as this cart, with a key', async () => {
    const checkout = await open();
    expect((await checkout.submit())?.number).toBe('26-00001-1');
    expect(sent()[0]).toMatchObject({
      expectedTotal: 2000,
      address: ADDRESS,
      payment: { method: 'cod' },
      delivery: { method: 'standard', expectedAt: shop.day },
      cart: { rev: 7 },
    });
    expect(shop.of('/api/orders')[0]?.key).toMatch(/^[A-Za-z0-9_-]{8,80}$/);
  });

  it('orders at the first press at what it costs there, for a new address in every region', async () => {
    for (const province of PROVINCES) {
      const { zh } = province;
      const city = citiesOf(province)[0]!;
      shop.calls = [];
      sessionStorage.clear();
      const checkout = await open(me({ addresses: [] }));
      const district = isDivided(city) ? ((await countiesOf(city))[0]?.zh ?? '') : '';
      checkout.address = { ...ADDRESS, region: zh, city: city.zh, district };
      checkout.contact = CONTACT;
      checkout.remember = false;
      await look(checkout);
      expect([zh, (await checkout.submit())?.number]).toEqual([zh, '26-00001-1']);
      expect(sent()[0]?.expectedTotal).toBe(zh.startsWith('新疆') ? 2800 : 2000);
    }
  });

  it('does not order at another address’s total when pressed before the new one is known: it asks', async () => {
    const checkout = await open();
    let answer = () => {};
    shop.hold = new Promise((resolve) => (answer = resolve));
    checkout.addressId = 'far';
    expect(checkout.quote.view).toBeNull();
    const pressed = checkout.submit();
    answer();
    expect(await pressed).toBeNull();
    expect(sent()).toEqual([]);
    expect(checkout.changed).toEqual({
      before: { total: 2000, expectedAt: shop.day },
      now: { total: 2800, expectedAt: '2026-12-03T10:00:00.000Z' },
    });
    checkout.follow();
    expect((await checkout.submit())?.number).toBe('26-00001-1');
    expect(sent()[0]).toMatchObject({ expectedTotal: 2800, address: FAR.address });
  });

  it('orders at one press when the way was switched and back, and nothing has changed', async () => {
    const checkout = await open();
    checkout.delivery = 'express';
    checkout.delivery = 'standard';
    expect(await checkout.submit()).not.toBeNull();
  });

  it('shows a price that changed meanwhile with what it was, and orders at one more press', async () => {
    const checkout = await open(me(), [() => problem('price.changed'), placed]);
    shop.price = 1100;
    expect(await checkout.submit()).toBeNull();
    expect(checkout.changed).toMatchObject({ before: { total: 2000 }, now: { total: 2200 } });
    checkout.follow();
    expect(await checkout.submit()).not.toBeNull();
    expect(sent().at(-1)?.expectedTotal).toBe(2200);
    expect(checkout.changed).toBeNull();
  });

  it('shows a day that changed meanwhile in the same way', async () => {
    const checkout = await open(me(), [() => problem('delivery.day-changed'), placed]);
    const before = shop.day;
    shop.day = '2026-12-01T10:00:00.000Z';
    expect(await checkout.submit()).toBeNull();
    expect(checkout.changed).toMatchObject({ before: { expectedAt: before }, now: { expectedAt: shop.day } });
  });

  it('asks about a district that is not in the list, and orders to it when it is sent as it stands', async () => {
    const checkout = await open(me({ addresses: [] }));
    checkout.address = { ...ADDRESS, district: '朝阳区' };
    checkout.contact = CONTACT;
    await look(checkout);
    expect(await checkout.submit()).toBeNull();
    expect(sent()).toEqual([]);
    expect(checkout.doubts).toMatchObject([
      { field: 'district', meant: [], facts: { city: '深圳市', district: '朝阳区' } },
    ]);
    expect(await checkout.submit()).not.toBeNull();
    expect(sent()[0]).toMatchObject({ address: { district: '朝阳区' } });
  });

  it('asks anew about another district, and nothing once one of the list is there', async () => {
    const checkout = await open(me({ addresses: [] }));
    checkout.address = { ...ADDRESS, district: '龙港区' };
    checkout.contact = CONTACT;
    await look(checkout);
    await checkout.submit();
    expect(checkout.doubts[0]?.meant).toEqual(['龙岗区', '龙华区']);
    checkout.address = { ...ADDRESS, district: '朝阳区' };
    expect(checkout.doubts).toEqual([]);
    await look(checkout);
    expect(await checkout.submit()).toBeNull();
    checkout.address = { ...ADDRESS, district: '龙岗区' };
    await look(checkout);
    expect(await checkout.submit()).not.toBeNull();
  });

  it('asks about all that is doubtful at once, and not again when only something else is corrected', async () => {
    const checkout = await open(me({ addresses: [] }));
    checkout.address = { ...ADDRESS, district: '朝阳区', postcode: '830000' };
    checkout.contact = CONTACT;
    await look(checkout);
    expect(await checkout.submit()).toBeNull();
    expect(checkout.doubts.map(({ field }) => field)).toEqual(['district', 'postcode']);
    checkout.address = { ...ADDRESS, district: '朝阳区', postcode: '518057' };
    await look(checkout);
    expect(await checkout.submit()).not.toBeNull();
  });

  it('says before pressing that nobody delivers there, and keeps the prices and what can be collected', async () => {
    const abroad = { ...HOME, address: { ...ADDRESS, country: 'US', region: 'CA' } };
    const checkout = await open(me({ addresses: [abroad] }));
    expect(checkout.blocked).toBe(true);
    expect(checkout.noDelivery).not.toBeNull();
    expect(checkout.quote.view?.delivery.map(({ method }) => method)).toContain('pickup');
    await checkout.submit();
    expect(sent()).toEqual([]);
    checkout.delivery = 'pickup';
    checkout.contact = CONTACT;
    await look(checkout);
    expect([checkout.noDelivery, checkout.blocked]).toEqual([null, false]);
    expect(await checkout.submit()).not.toBeNull();
  });

  it('asks no address of those who collect their goods, only who comes', async () => {
    const checkout = await open(me({ addresses: [] }));
    checkout.delivery = 'pickup';
    checkout.contact = { name: '', phone: '' };
    await look(checkout);
    expect(await checkout.submit()).toBeNull();
    expect(checkout.addressErrors).toEqual({});
    expect(Object.keys(checkout.contactErrors)).toEqual(['name', 'phone']);
    checkout.contact = CONTACT;
    expect(await checkout.submit()).not.toBeNull();
    expect(sent()[0]).toMatchObject({ contact: CONTACT, delivery: { method: 'pickup' } });
    expect(sent()[0]).not.toHaveProperty('address');
    expect(shop.of('/api/me/addresses')).toEqual([]);
  });

  it('knows who collects the goods: whoever the usual address names, else its customer, until another is typed', async () => {
    const checkout = await open(
      me({ addresses: [FAR, { ...HOME, contact: { name: '刘思琪', phone: '13811027465' } }] }),
    );
    checkout.delivery = 'pickup';
    expect(checkout.contact).toEqual({ name: '刘思琪', phone: '13811027465' });
    sessionStorage.clear();
    expect((await open(me({ addresses: [] }))).contact).toEqual({ name: 'Wang', phone: '' });
  });

  it('asks nobody twice: a name and a telephone stay from one way of delivery to the other', async () => {
    const checkout = await open(me({ addresses: [] }));
    checkout.contact = CONTACT;
    checkout.delivery = 'pickup';
    await look(checkout);
    expect(await checkout.submit()).not.toBeNull();
    expect(sent()[0]).toMatchObject({ contact: CONTACT });
  });

  it('keeps of who receives only what was typed: an address that was saved meanwhile is known', async () => {
    const empty = await open(me({ addresses: [] }));
    empty.keepDraft();
    const checkout = await open(me({ addresses: [{ ...HOME, contact: { ...CONTACT, name: '刘思琪' } }] }));
    checkout.delivery = 'pickup';
    expect(checkout.contact.name).toBe('刘思琪');
  });

  it('learns that the cart was ordered in another tab, and as which order', async () => {
    const taken = () => problem('cart.ordered', { facts: { number: '26-00009-9' } });
    const checkout = await open(me(), [taken]);
    let caughtUp = 0;
    cart.catchUp = () => Promise.resolve(void (caughtUp += 1));
    expect(await checkout.submit()).toBeNull();
    expect([checkout.orderedAs, caughtUp]).toEqual(['26-00009-9', 1]);
  });

  it('uses the same key again after a lost answer, even after a reload', async () => {
    const first = await open(me(), []);
    expect(await first.submit()).toBeNull();
    expect(first.refusal).not.toBeNull();
    const reloaded = await open();
    await reloaded.submit();
    const keys = shop.of('/api/orders').map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
  });

  it('uses another key for another order', async () => {
    const checkout = await open(me(), []);
    await checkout.submit();
    cart.lines = [buildLine({ quantity: 3 })];
    const other = await open(me(), []);
    await other.submit();
    expect(new Set(shop.of('/api/orders').map(({ key }) => key)).size).toBe(2);
  });

  it('does not send a new address with mistakes, and names them beside the fields', async () => {
    const checkout = await open(me({ addresses: [] }));
    expect(checkout.addressErrors).toEqual({});
    expect(await checkout.submit()).toBeNull();
    expect(sent()).toEqual([]);
    expect(Object.keys(checkout.addressErrors)).toEqual(expect.arrayContaining(['region', 'city', 'street']));
    expect(Object.keys(checkout.contactErrors)).toEqual(['phone']);
  });

  it('shows the server’s own complaint beside the field', async () => {
    const errors = [{ path: 'address.street', code: 'x', message: 'cannot be reached' }];
    const checkout = await open(me({ addresses: [] }), [() => problem('address.unserved', { errors })]);
    checkout.address = ADDRESS;
    checkout.contact = CONTACT;
    await look(checkout);
    await checkout.submit();
    expect(checkout.addressErrors.street).toBe('cannot be reached');
  });

  it('keeps a new address for the next time, after the order stands', async () => {
    const checkout = await open(me({ addresses: [] }));
    checkout.address = ADDRESS;
    checkout.contact = CONTACT;
    await look(checkout);
    await checkout.submit();
    expect(shop.of('/api/me/addresses')[0]?.body).toMatchObject({
      addresses: [{ address: ADDRESS, contact: CONTACT, isDefault: true }],
    });
  });
});

describe('a half-filled checkout', () => {
  async function fillIn() {
    const checkout = await open();
    checkout.addressId = NEW_ADDRESS;
    checkout.address = { ...ADDRESS, street: '半个地' };
    checkout.contact = { name: '李', phone: '138' };
    checkout.delivery = 'express';
    checkout.payment = 'credit';
    checkout.note = '周五前';
    checkout.keepDraft();
    return checkout;
  }
  const shownIn = ({ addressId, address, contact, delivery, payment, note }: Checkout) => ({
    addressId,
    address,
    contact,
    delivery,
    payment,
    note,
  });

  it('survives a reload and the way back: note, way, payment, choice and half an address', async () => {
    const before = shownIn(await fillIn());
    expect(shownIn(await open())).toEqual(before);
  });

  it('is gone once it is ordered', async () => {
    await fillIn();
    const checkout = await open();
    checkout.addressId = 'home';
    await look(checkout);
    expect(await checkout.submit()).not.toBeNull();
    expect((await open()).note).toBe('');
  });

  it('is nobody else’s', async () => {
    await fillIn();
    const other = await open(
      me({ person: { id: 'tom', name: 'Tom', kind: 'consumer' } as MeView['person'] }),
    );
    expect([other.note, other.address.street]).toEqual(['', '']);
  });

  it('forgets what is no longer there, and stands what something else wrote in its place', async () => {
    await fillIn();
    const checkout = await open(me({ paymentMethods: ['cod'] }));
    expect(checkout.payment).toBe('cod');
    sessionStorage.setItem('orderdesk.checkout:wang', '{"address":7,"delivery":"rocket","note":[]');
    expect((await open()).delivery).toBe('standard');
    sessionStorage.setItem('orderdesk.checkout:wang', '{"address":7,"delivery":"rocket","note":[]}');
    expect((await open()).address.street).toBe('');
  });
});
