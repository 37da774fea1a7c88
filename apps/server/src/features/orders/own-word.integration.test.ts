import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../core/clock.ts';
import { furnish, NOTED, openDesk, PEOPLE } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 600, systemClock, [
    ...PEOPLE,
    { id: 'fan', name: 'fan', kind: 'staff', roles: ['finance'] },
  ]);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
const offer = async (who: string, id: string, event: string) =>
  (await read(who, id)).offers.find((each) => each.event === event)!;

/** A delivered order of so many pieces, to be paid in cash. */
async function delivered(quantity = 1) {
  const lines = [{ productId: 'p1', unitId: 'each', quantity }];
  const { body } = await desk.place('mei', { ...NOTED, lines });
  await desk.send('wang', body.id, 'approve');
  const parcel = { shipmentId: 's1' };
  for (const [event, more] of [
    ['startPicking', {}],
    ['finishPacking', {}],
    ['ship', { carrier: 'sf', tracking: `SF${body.number.replaceAll('-', '')}` }],
    ['confirmDelivery', {}],
  ] as const)
    expect((await desk.send('zhang', body.id, event, { ...parcel, ...more })).status, event).toBe(200);
  return { id: body.id, total: body.total! };
}
async function paid(quantity: number, by = 'zhao') {
  const order = await delivered(quantity);
  const payment = { amount: order.total, reference: `P-${order.id}` };
  expect((await desk.send(by, order.id, 'confirmPayment', payment)).status).toBe(200);
  return order;
}
const back = (who: string, id: string) => desk.send(who, id, 'returnExcess', { reference: 'B' });

describe('money that rests on one person’s word', () => {
  it('goes back by another, whatever the role: who noted it, or decided that it goes back, is no second', async () => {
    const { id, total } = await delivered(20);
    await desk.send('wang', id, 'confirmPayment', { amount: total * 2, again: total * 2, reference: 'X1' });
    const refused = await back('wang', id);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toMatch(/¥200\.00/);
    expect((await back('zhao', id)).status).toBe(200);

    const kind = await paid(20);
    expect((await desk.send('wang', kind.id, 'giveBack', { amount: 30_000, reason: 'kind' })).status).toBe(
      200,
    );
    expect((await back('wang', kind.id)).status).toBe(409);
  });

  it('is not far more than the order costs', async () => {
    const { id, total } = await delivered();
    const amount = total * 10 + 1;
    expect((await desk.send('wang', id, 'confirmPayment', { amount, again: amount })).status).toBe(422);
    expect((await offer('wang', id, 'confirmPayment')).form[0]).toMatchObject({ max: total * 10 });
  });
});

describe('what a customer is let off', () => {
  it('by finance is a small part of an order that something came in for; managers are told', async () => {
    const { id, total } = await delivered();
    const whole = await offer('zhao', id, 'writeOff');
    expect(whole).toMatchObject({ allowed: false });
    expect(whole.refusal!.text.en).toContain('Nothing has come in');
    await desk.send('zhao', id, 'confirmPayment', { amount: Math.floor(total / 2) });
    expect((await offer('zhao', id, 'writeOff')).refusal!.text.en).toContain('20 % of the order');
    await desk.send('zhao', id, 'confirmPayment', { amount: total - Math.floor(total / 2) - 100 });
    expect((await desk.send('zhao', id, 'writeOff', { reason: 'small change' })).status).toBe(200);
  });

  it('is a part of what came in, once something was sent, and its form says the most that may be given', async () => {
    const { id, total } = await paid(20, 'wang');
    expect((await offer('wang', id, 'giveBack')).form[0]).toMatchObject({ max: total - 1 });
    expect((await desk.send('wang', id, 'giveBack', { amount: total, reason: 'x' })).status).toBe(409);
    expect((await offer('zhao', id, 'giveBack')).form[0]).toMatchObject({ max: 20_000 });
    await desk.send('wang', id, 'giveBack', { amount: 4965, reason: 'one broken' });
    await back('zhao', id);
    expect((await offer('zhao', id, 'giveBack')).form[0]).toMatchObject({ max: 15_035 });
    const refused = await desk.send('zhao', id, 'giveBack', { amount: 19_900, reason: 'another' });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toMatch(/¥49\.65.*¥248\.65.*¥200\.00.*¥150\.35/);

    const { body } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
    await desk.send('chen', body.id, 'approve');
    await desk.send('zhao', body.id, 'confirmPayment', { amount: body.total!, reference: 'early' });
    const early = await desk.send('wang', body.id, 'giveBack', { amount: 1, reason: 'x' });
    expect([early.status, JSON.stringify(early.body)]).toEqual([
      409,
      expect.stringContaining('还没有包裹发出'),
    ]);
  });

  it('is taken back while it has not gone back; until then nothing is corrected on what it left', async () => {
    const { id, total } = await paid(20, 'wang');
    const { received } = (await read('wang', id)).paymentDetail!;
    await desk.send('wang', id, 'giveBack', { amount: 4965, reason: 'ten times too much' });
    const corrected = await desk.send('wang', id, 'correctPayment', { received: total - 4965, reason: 'x' });
    expect(corrected).toMatchObject({ status: 409 });
    expect(JSON.stringify(corrected.body)).toContain('撤回退款决定');
    const kept = await desk.send('zhao', id, 'keepMoney', { reason: 'it was 4.96' });
    expect(kept.status).toBe(200);
    expect((await read('wang', id)).paymentDetail).toMatchObject({ received, toRefund: 0, outstanding: 0 });
    expect(await offer('wang', id, 'keepMoney')).toBeUndefined();
    // What went back stays.
    await desk.send('wang', id, 'giveBack', { amount: 496, reason: 'one broken' });
    await back('zhao', id);
    expect(await offer('wang', id, 'keepMoney')).toBeUndefined();
    expect((await read('wang', id)).paymentDetail).toMatchObject({ received: received - 496, toRefund: 0 });
  });

  it('by one person has a limit a day, over all orders', async () => {
    const orders = [await paid(20), await paid(20), await paid(20)];
    const give = (id: string, amount: number) =>
      desk.send('zhao', id, 'giveBack', { amount, reason: 'broken' });
    const [a, b, c] = orders as [(typeof orders)[0], (typeof orders)[0], (typeof orders)[0]];
    const left = (await offer('zhao', a.id, 'giveBack')).form[0]!.max!;
    expect(left).toBe(20_000);
    expect((await give(a.id, 20_000)).status).toBe(200);
    expect((await give(b.id, 20_000)).status).toBe(200);
    const refused = await give(c.id, 10_000);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('每人每天');
  });

  it('by one person at once keeps to the limit of a day as well: each is decided on what the other left', async () => {
    const orders = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(() => paid(20, 'wang')));
    const given = await Promise.all(
      orders.map(({ id }) => desk.send('fan', id, 'giveBack', { amount: 15_000, reason: 'broken' })),
    );
    expect(given.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 409, 409]);
  });

  it('is told in its own words, with the reason, to both sides', async () => {
    const { id } = await paid(20, 'wang');
    const given = await desk.send('wang', id, 'giveBack', { amount: 5062, reason: 'two mugs broken' });
    expect(given.body).toMatchObject({
      payment: { standing: 'gives-back', toRefund: 5062 },
      paymentDetail: { givesBack: 'two mugs broken' },
    });
    const seen = await read('mei', id);
    expect(seen.paymentDetail).toMatchObject({ standing: 'gives-back', givesBack: 'two mugs broken' });
    expect(JSON.stringify([seen.stage, seen.stages])).not.toMatch(/too much|多付/);
    const settled = await back('zhao', id);
    expect(settled.body.payment!.standing).toBe('let-off');
    expect(settled.body.paymentDetail).not.toHaveProperty('givesBack');
  });
});

describe('what really came in', () => {
  it('is corrected by all that came in: what went back of it is taken off by us', async () => {
    const { id, total } = await delivered(20);
    const amount = total + 10_000;
    await desk.send('zhao', id, 'confirmPayment', { amount, again: amount, reference: 'P9' });
    expect((await back('zhao', id)).status).toBe(200);
    const form = (await offer('zhao', id, 'correctPayment')).form[0];
    expect(form).toMatchObject({ min: 10_000, max: amount - 1 });
    const corrected = await desk.send('zhao', id, 'correctPayment', { received: total, reason: 'the bank' });
    expect(corrected.body).toMatchObject({ payment: { received: total - 10_000, outstanding: 10_000 } });
    const below = await desk.send('zhao', id, 'correctPayment', { received: 9_999, reason: 'x' });
    expect([below.status, JSON.stringify(below.body)]).toEqual([409, expect.stringContaining('¥100.00')]);
  });
});
