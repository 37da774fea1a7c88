import type { OrderView } from '@orderdesk/contract';
import { eventModel, orderModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desks: Awaited<ReturnType<typeof openDesk>>[];

beforeAll(async () => {
  store = await furnish(database, 1000);
  desks = [await openDesk(database), await openDesk(database)];
});
afterAll(async () => {
  for (const desk of desks) await desk.server.close();
  await store.close();
});

async function delivered(): Promise<OrderView> {
  const [desk] = desks as [(typeof desks)[0]];
  const { body } = await desk.place('mei', NOTED);
  const at = { shipmentId: 's1' };
  await desk.send('chen', body.id, 'approve');
  await desk.send('zhang', body.id, 'startPicking', at);
  await desk.send('zhang', body.id, 'finishPacking', at);
  await desk.send('zhang', body.id, 'ship', { ...at, carrier: 'sf', tracking: 'SF1' });
  await desk.send('zhang', body.id, 'confirmDelivery', at);
  return body;
}

type Refused = { code: string };
const revOf = async (id: string) =>
  (await desks[0]!.call<OrderView>('zhao', 'GET', `/api/orders/${id}`)).body.rev;
const confirm = async (
  id: string,
  data: Record<string, unknown>,
  guard: { key?: string; rev?: number } | null = null,
  at = 0,
) => confirmOn(id, data, guard ?? { rev: await revOf(id) }, at);
const confirmOn = (
  id: string,
  data: Record<string, unknown>,
  guard: { key?: string; rev?: number },
  at: number,
) =>
  desks[at]!.call<OrderView & Refused>(
    'zhao',
    'POST',
    `/api/orders/${id}/events`,
    { event: 'confirmPayment', data, ...(guard.rev === undefined ? {} : { rev: guard.rev }) },
    guard.key === undefined ? {} : { 'idempotency-key': guard.key },
  );
const receivedOn = async (id: string) =>
  (await orderModel(store.connection).findById(id).lean())!.payment.received;

describe('money that comes in', () => {
  it('is counted once for one reference, in whatever spelling it is typed again', async () => {
    const { id, total } = await delivered();
    const half = Math.floor(total! / 2);
    expect((await confirm(id, { amount: half, reference: 'TX 01-a' })).status).toBe(200);
    for (const reference of ['TX 01-a', 'tx 01-A', 'TX01-a', 'ＴＸ 01-a'])
      expect(await confirm(id, { amount: half, reference })).toMatchObject({
        status: 409,
        body: { code: 'payment.already-counted' },
      });
    expect(await receivedOn(id)).toBe(half);
    expect((await confirm(id, { amount: total! - half, reference: 'TX 02' })).status).toBe(200);
    expect(await receivedOn(id)).toBe(total);
  });

  it('is counted once for one key, also when it is sent at the same moment through two processes', async () => {
    const { id, total } = await delivered();
    const under = { key: freshKey(), rev: await revOf(id) };
    const half = Math.floor(total! / 2);
    const both = await Promise.all([0, 1, 0, 1].map((at) => confirm(id, { amount: half }, under, at)));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await receivedOn(id)).toBe(half);
    expect(await eventModel(store.connection).countDocuments({ orderId: id, type: 'confirmPayment' })).toBe(
      1,
    );
    expect(await confirm(id, { amount: half + 1 }, under)).toMatchObject({
      status: 409,
      body: { code: 'idempotency.mismatch' },
    });
  });

  it('is not counted at all for who does not say on which rev, under a key or not', async () => {
    const { id, total, rev } = await delivered();
    for (const guard of [{}, { key: freshKey() }])
      expect(await confirm(id, { amount: total! }, guard)).toMatchObject({
        status: 428,
        body: { code: 'order.rev-needed' },
      });
    expect(await confirm(id, { amount: total! }, { rev })).toMatchObject({
      status: 409,
      body: { code: 'order.moved-on' },
    });
    expect(await receivedOn(id)).toBe(0);
    const { body } = await desks[0]!.call<OrderView>('zhao', 'GET', `/api/orders/${id}`);
    expect((await confirm(id, { amount: total! }, { rev: body.rev })).status).toBe(200);
  });
});

describe('an order', () => {
  it('takes what a customer adds to an open problem a few times, then when somebody has answered', async () => {
    const [desk] = desks as [(typeof desks)[0]];
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    const report = async () => {
      const { status, body: said } = await desk.send('mei', body.id, 'reportProblem', { text: 'wet' });
      return status === 200 ? 200 : [status, (said as unknown as Refused).code];
    };
    expect(await report()).toBe(200);
    await desk.call('li', 'POST', `/api/orders/${body.id}/claim`);
    for (let n = 0; n < 5; n += 1) expect(await report()).toBe(200);
    expect(await report()).toEqual([409, 'order.wait-for-answer']);
    const { body: seen } = await desk.call<OrderView>('mei', 'GET', `/api/orders/${body.id}`);
    const offered = seen.offers.find(({ event }) => event === 'reportProblem');
    expect(offered).toMatchObject({ allowed: false, refusal: { code: 'order.wait-for-answer' } });
    expect(seen.offers.find(({ event }) => event === 'cancel')).toMatchObject({ allowed: true });
    await desk.send('li', body.id, 'resolveProblem', { answer: 'We send another one' });
    expect(await report()).toBe(200);
  });

  it('takes a customer’s words up to a point, and the step that moves it on always', async () => {
    const [desk] = desks as [(typeof desks)[0]];
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    await desk.send('mei', body.id, 'reportProblem', { text: 'first' });
    const before = (await orderModel(store.connection).findById(body.id).lean())!;
    // As after a long quarrel: what counts is how many steps it has taken.
    await orderModel(store.connection).collection.updateOne(
      { _id: body.id as never },
      { $set: { rev: 300 } },
    );
    const again = await desk.send('mei', body.id, 'reportProblem', { text: 'once more' });
    expect([again.status, (again.body as unknown as Refused).code]).toEqual([409, 'order.too-much-said']);
    expect((await desk.send('li', body.id, 'resolveProblem', { answer: 'done' })).status).toBe(200);
    expect(before.rev).toBeLessThan(300);
    expect((await desk.send('mei', body.id, 'cancel', { reason: 'enough' })).status).toBe(200);
  });
});
