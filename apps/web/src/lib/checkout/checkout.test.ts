import { api } from '#lib/api/client.ts';
import { buildLine } from '#lib/cart/cart.builder.ts';
import type { MeView, QuoteView } from '@orderdesk/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout.svelte.ts';

const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园 1 号',
  postcode: '',
};
const CONTACT = { name: 'Wang', phone: '13800138000' };
const me = (over: Partial<MeView> = {}) =>
  ({
    person: { name: 'Wang' },
    company: null,
    group: null,
    paymentMethods: ['cod'],
    addresses: [{ id: 'home', address: ADDRESS, contact: CONTACT, isDefault: true }],
    addressesRev: 3,
    ...over,
  }) as unknown as MeView;

type Call = { path: string; key: string | null; body: Record<string, unknown> };

function server(...answers: (() => Response)[]) {
  const calls: Call[] = [];
  const fetch = ((path: string, init: RequestInit) => {
    const key = new Headers(init.headers).get('idempotency-key');
    calls.push({ path, key, body: JSON.parse(init.body as string) as Record<string, unknown> });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('lost'));
  }) as typeof globalThis.fetch;
  return { calls, api: api(fetch) };
}
const placed = () => Response.json({ number: '26-00001-1' }, { status: 201 });
const refused =
  (code: string, extra: object = {}) =>
  () =>
    Response.json(
      { type: 'about:blank', status: 409, code, title: `no: ${code}`, ...extra },
      { status: 409 },
    );

function begin(answers: (() => Response)[], who = me(), newTotal = 1000) {
  const { calls, api: ask } = server(...answers);
  const requote = () => Promise.resolve({ totals: { total: newTotal } } as QuoteView);
  return { calls, checkout: new Checkout(who, { api: ask, storage: sessionStorage, requote }) };
}
const LINES = [buildLine({ quantity: 2 })];

beforeEach(() => sessionStorage.clear());

describe('checking out', () => {
  it('sends what was shown, to the usual address, with a key', async () => {
    const { calls, checkout } = begin([placed]);
    expect((await checkout.submit(LINES, 1000))?.number).toBe('26-00001-1');
    expect(calls[0]).toMatchObject({
      path: '/api/orders',
      body: { expectedTotal: 1000, address: ADDRESS, payment: { method: 'cod' } },
    });
    expect(calls[0]?.key).toMatch(/^[A-Za-z0-9_-]{8,80}$/);
  });

  it('uses the same key again after a lost answer, even after a reload', async () => {
    const first = begin([]);
    expect(await first.checkout.submit(LINES, 1000)).toBeNull();
    expect(first.checkout.refusal).not.toBeNull();
    const reloaded = begin([placed]);
    await reloaded.checkout.submit(LINES, 1000);
    expect(reloaded.calls[0]?.key).toBe(first.calls[0]?.key);
  });

  it('uses another key for another order: changed lines, or the same again after it was placed', async () => {
    const { calls, checkout } = begin([placed, placed]);
    await checkout.submit(LINES, 1000);
    await checkout.submit(LINES, 1000);
    const lost = begin([]);
    await lost.checkout.submit(LINES, 1000);
    await lost.checkout.submit([buildLine({ quantity: 3 })], 1500);
    const keys = [...calls, ...lost.calls].map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });

  it('shows a changed total and sends that one only when asked again', async () => {
    const { calls, checkout } = begin([refused('price.changed'), placed], me(), 1200);
    expect(await checkout.submit(LINES, 1000)).toBeNull();
    expect(checkout.changedTotal).toEqual({ before: 1000, now: 1200 });
    await checkout.submit(LINES, 1200);
    expect(calls[1]?.body.expectedTotal).toBe(1200);
    expect(checkout.changedTotal).toBeNull();
  });

  it('does not send a new address with mistakes, and names them beside the fields', async () => {
    const { calls, checkout } = begin([placed], me({ addresses: [] }));
    expect(checkout.addressErrors).toEqual({});
    expect(await checkout.submit(LINES, 1000)).toBeNull();
    expect(calls).toEqual([]);
    expect(Object.keys(checkout.addressErrors)).toEqual(expect.arrayContaining(['region', 'city', 'street']));
    expect(Object.keys(checkout.contactErrors)).toEqual(['phone']);
  });

  it('shows the server’s own complaint beside the field', async () => {
    const errors = [{ path: 'address.street', code: 'x', message: 'cannot be reached' }];
    const { checkout } = begin([refused('address.unserved', { errors })], me({ addresses: [] }));
    checkout.address = ADDRESS;
    checkout.contact = CONTACT;
    await checkout.submit(LINES, 1000);
    expect(checkout.addressErrors.street).toBe('cannot be reached');
  });

  it('keeps a new address for the next time, after the order stands', async () => {
    const { calls, checkout } = begin([placed, () => Response.json({})], me({ addresses: [] }));
    checkout.address = ADDRESS;
    checkout.contact = CONTACT;
    await checkout.submit(LINES, 1000);
    expect(calls.map(({ path }) => path)).toEqual(['/api/orders', '/api/me/addresses']);
    expect(calls[1]?.body).toEqual({
      rev: 3,
      addresses: [{ address: ADDRESS, contact: CONTACT, isDefault: true }],
    });
  });
});
