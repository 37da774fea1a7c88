import type { CartView, OrderView, QuoteView } from '@orderdesk/contract';
import { citiesOf, PROVINCES } from '@orderdesk/domain';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, freshKey, furnish, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let desk: Awaited<ReturnType<typeof openDesk>>;
let close: () => Promise<void>;

beforeAll(async () => {
  const store = await furnish(database, 10_000);
  desk = await openDesk(database);
  close = async () => {
    await desk.server.close();
    await store.close();
  };
});
afterAll(() => close());

const LAMP = { productId: 'p1', unitId: 'each', quantity: 2 };
const CABLE = { productId: 'p2', unitId: 'each', quantity: 1 };
const CONTACT = { name: '王梅', phone: '13800138000' };

async function fill(who: string, lines: readonly unknown[]): Promise<CartView> {
  const { body } = await desk.call<CartView>(who, 'GET', '/api/cart');
  return (await desk.call<CartView>(who, 'PUT', '/api/cart', { rev: body.rev, lines })).body;
}
const cartOf = async (who: string) => (await desk.call<CartView>(who, 'GET', '/api/cart')).body;

describe('a cart that is ordered', () => {
  it('is emptied by its order, in the same commit, and says which order it became', async () => {
    const { rev } = await fill('mei', [LAMP, CABLE]);
    const placed = await desk.place('mei', { lines: [LAMP, CABLE], cart: { rev } });
    expect(placed.status).toBe(201);
    expect(await cartOf('mei')).toMatchObject({
      rev: rev + 1,
      lines: [],
      ordered: { number: placed.body.number },
    });
  });

  it('cannot be ordered again by another tab under another key: that one learns the number', async () => {
    const { rev } = await fill('mei', [LAMP]);
    const first = await desk.place('mei', { lines: [LAMP], cart: { rev } });
    expect(await desk.place('mei', { lines: [LAMP], cart: { rev } })).toMatchObject({
      status: 409,
      body: { code: 'cart.ordered', facts: { number: first.body.number } },
    });
  });

  it('is named in lists by boxes and what is in them', async () => {
    const boxes = { productId: 'p1', unitId: 'box', quantity: 2 };
    const { body } = await desk.place('mei', { lines: [boxes] });
    expect(body.summary.zh).toMatch(/ × 2 箱（20 \p{Script=Han}）$/u);
    expect(body.summary.en).toMatch(/ × 2 boxes \(20 \w+\)$/);
  });

  it('is not ordered by a page that was made for somebody else', async () => {
    const { rev } = await fill('mei', [LAMP]);
    const meant = { 'orderdesk-person': 'tom', 'idempotency-key': freshKey() };
    const body = { lines: [LAMP], cart: { rev } };
    expect(await desk.call('mei', 'POST', '/api/orders', body, meant)).toMatchObject({
      status: 409,
      body: { code: 'session.other-person' },
    });
    expect(await cartOf('mei')).toMatchObject({ rev, lines: [{ productId: LAMP.productId }] });
  });

  it('becomes one order when two tabs press at the same moment', async () => {
    const { rev } = await fill('tom', [LAMP]);
    const both = await Promise.all([1, 2, 3].map(() => desk.place('tom', { lines: [LAMP], cart: { rev } })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('gives the same order again to the same key, as after a lost answer', async () => {
    const { rev } = await fill('mei', [LAMP]);
    const key = freshKey();
    const first = await desk.place('mei', { lines: [LAMP], cart: { rev } }, key);
    const again = await desk.place('mei', { lines: [LAMP], cart: { rev } }, key);
    expect([again.status, again.body.number]).toEqual([201, first.body.number]);
  });

  it('that was changed on another device is looked at again before it is ordered', async () => {
    const { rev } = await fill('mei', [LAMP]);
    await fill('mei', [LAMP, CABLE]);
    expect(await desk.place('mei', { lines: [LAMP], cart: { rev } })).toMatchObject({
      status: 409,
      body: { code: 'cart.moved-on' },
    });
    expect((await cartOf('mei')).lines).toHaveLength(2);
  });

  it('keeps what was put in after the order, and forgets to say that it was ordered', async () => {
    const { rev } = await fill('mei', [LAMP]);
    await desk.place('mei', { lines: [LAMP], cart: { rev } });
    const next = await fill('mei', [CABLE]);
    expect(next.ordered).toBeUndefined();
    expect(next.lines).toEqual([CABLE]);
  });
});

describe('what is quoted is what is placed', () => {
  it('to every region: the same total and the same day, at the first press', async () => {
    for (const province of PROVINCES) {
      const { zh } = province;
      const address = { ...ADDRESS, region: zh, city: citiesOf(province)[0]!.zh, postcode: '' };
      for (const method of ['standard', 'express'] as const) {
        const question = { lines: [CABLE], delivery: method, address };
        const { body: quoted } = await desk.call<QuoteView>('mei', 'POST', '/api/quote', question);
        const placed = await desk.place('mei', {
          lines: [CABLE],
          delivery: { method },
          address,
          expectedTotal: quoted.totals.total,
        });
        expect([zh, placed.status]).toEqual([zh, 201]);
        expect(placed.body.totals?.total).toBe(quoted.totals.total);
        const promised = quoted.delivery.find((option) => option.method === method);
        expect(placed.body.delivery.expectedAt).toBe(promised?.expectedAt);
      }
    }
  }, 120_000);

  it('asks no address of those who collect their goods, and keeps none', async () => {
    const { body: quoted } = await desk.call<QuoteView>('mei', 'POST', '/api/quote', {
      lines: [CABLE],
      delivery: 'pickup',
    });
    const order = {
      lines: [CABLE],
      delivery: { method: 'pickup' },
      payment: { method: 'cod' },
      contact: CONTACT,
      expectedTotal: quoted.totals.total,
    };
    const key = { 'idempotency-key': freshKey() };
    const placed = await desk.call<OrderView>('mei', 'POST', '/api/orders', order, key);
    expect([placed.status, placed.body.address, placed.body.contact]).toEqual([201, null, CONTACT]);
  });

  it('asks an address of everybody else', async () => {
    const order = {
      lines: [CABLE],
      delivery: { method: 'standard' },
      payment: { method: 'cod' },
      contact: CONTACT,
      expectedTotal: 1,
    };
    const key = { 'idempotency-key': freshKey() };
    expect(await desk.call('mei', 'POST', '/api/orders', order, key)).toMatchObject({
      status: 400,
      body: { code: 'address.invalid' },
    });
  });
});
