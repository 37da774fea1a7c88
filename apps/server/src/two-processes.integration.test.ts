import type { OrderView } from '@orderdesk/contract';
import {
  changeRights,
  notificationModel,
  orderModel,
  productModel,
  reservationModel,
  stockModel,
  type Store,
} from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCore } from './core/open-core.ts';
import { createLogger } from './observe/logger.ts';
import { client, furnish, NOTED } from './testing/desk.fixture.ts';
import { liveClient } from './testing/live-client.fixture.ts';
import { endProcesses, type ProductProcess, startProcess } from './testing/process.fixture.ts';
import { runOutbox } from './worker/run-outbox.ts';

/** Two of the product's own processes on one database. The first works in the background too, the second does not. */
const database = testDatabase();
let store: Store;
let first: ProductProcess;
let desks: ReturnType<typeof client>[];
let urls: string[];
const SLOW = { timeout: 120_000 };
/** As a probe and a screen would: again until it is so. */
const PATIENCE = { timeout: 20_000, interval: 50 };

beforeAll(async () => {
  store = await furnish(database, 1000);
  const flags = ['--roles', 'http,live'];
  const both = await Promise.all([startProcess(database.uri), startProcess(database.uri, {}, ...flags)]);
  first = both[0]!;
  urls = both.map(({ url }) => url);
  desks = both.map((process) => client(process));
  for (const desk of desks) await Promise.all(['mei', 'tom', 'chen'].map((who) => desk.signIn(who)));
}, 60_000);
afterAll(async () => {
  endProcesses();
  await store.close();
});

const lineOf = (productId: string) => [{ productId, unitId: 'each', quantity: 1 }];
const quoteOn = async (desk: (typeof desks)[number], productId: string) => {
  const asked = { lines: lineOf(productId), delivery: 'standard' };
  const { body } = await desk.call<{ totals: { total: number } }>('mei', 'POST', '/api/quote', asked);
  return body.totals.total;
};

describe('the last units, ordered on both at once', () => {
  it('are sold once', SLOW, async () => {
    const left = { onHand: 3, available: 3, reserved: 0 };
    await stockModel(store.connection).updateMany({ productId: 'p8' }, { $set: left });
    const expectedTotal = await quoteOn(desks[0]!, 'p8');
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        desks[n % 2]!.place(n % 3 ? 'mei' : 'tom', { lines: lineOf('p8'), expectedTotal }, `last-unit-${n}`),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(answers.length - refused.length).toBe(6);
    expect(new Set(refused.map(({ body }) => (body as unknown as { code: string }).code))).toEqual(
      new Set(['stock.insufficient']),
    );
    const rows = await stockModel(store.connection).find({ productId: 'p8' }).lean();
    expect(rows.map(({ available, reserved }) => [available, reserved])).toEqual([
      [0, 3],
      [0, 3],
    ]);
  });
});

describe('the same at the same time on both', () => {
  it('is one order for one key, and one owner for one order', SLOW, async () => {
    const expectedTotal = await quoteOn(desks[0]!, 'p4');
    const over = { ...NOTED, lines: lineOf('p4'), expectedTotal };
    const placed = await Promise.all(
      Array.from({ length: 8 }, (_, n) => desks[n % 2]!.place('mei', over, 'one-and-the-same')),
    );
    expect(new Set(placed.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const claims = await Promise.all(
      ['chen', 'li'].map((who, n) =>
        desks[n]!.call<{ code?: string }>(who, 'POST', `/api/orders/${placed[0]!.body.id}/claim`),
      ),
    );
    expect(claims.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'claim.taken']);
  });
});

describe('a price that was changed', () => {
  it('is the price on both, and the old one is refused with the new', SLOW, async () => {
    const before = await quoteOn(desks[0]!, 'p2');
    await productModel(store.connection).updateOne({ _id: 'p2' }, { $inc: { price: 500, rev: 1 } });
    for (const desk of desks) {
      await vi.waitFor(async () => expect(await quoteOn(desk, 'p2')).toBeGreaterThan(before), PATIENCE);
      const late = await desk.place('mei', { lines: lineOf('p2'), expectedTotal: before });
      expect(late).toMatchObject({ status: 409, body: { code: 'price.changed' } });
      expect((late.body as unknown as { facts: object }).facts).toEqual({
        expected: before,
        total: await quoteOn(desk, 'p2'),
      });
    }
  });
});

describe('a role that was taken away', () => {
  it('counts on both, for who is connected too', SLOW, async () => {
    const { body: order } = await desks[0]!.place('mei', NOTED);
    const sockets = await Promise.all(
      desks.map(async (desk, n) => liveClient(urls[n]!, await desk.signIn('chen'))),
    );
    const left = sockets.map(({ socket }) => new Promise((resolve) => socket.once('disconnect', resolve)));
    await changeRights(store, 'chen', { roles: [] });
    await Promise.all(left);
    for (const desk of desks) {
      await vi.waitFor(async () => {
        const sent = await desk.send('chen', order.id, 'approve');
        expect(sent.status).toBe(404);
      }, PATIENCE);
    }
    for (const { close } of sockets) close();
    const { body } = await desks[1]!.call<OrderView>('li', 'GET', `/api/orders/${order.id}`);
    expect(body.rev).toBe(1);
  });
});

describe('one of them killed at work', () => {
  it('leaves the other with all that was acknowledged, and nothing undone', SLOW, async () => {
    const watching = await liveClient(urls[1]!, await desks[1]!.signIn('li'));
    const keys = Array.from({ length: 40 }, (_, n) => `killed-at-work-${n}`);
    const over = { lines: lineOf('p3'), expectedTotal: await quoteOn(desks[0]!, 'p3') };
    const acknowledged: string[] = [];
    await Promise.all(
      keys.map(async (key) => {
        const answer = await desks[0]!.place('tom', over, key).catch(() => null);
        if (answer?.status === 201) acknowledged.push(answer.body.id);
        if (acknowledged.length === 10) first.child.kill('SIGKILL');
      }),
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(10);
    await watching.until((rows) => acknowledged.every((id) => rows.has(id)));

    // Who got no answer sends the same again, to the one that is left.
    const again = await Promise.all(keys.map((key) => desks[1]!.place('tom', over, key)));
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([201]));
    const ids = again.map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(keys.length);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    const held = await reservationModel(store.connection).find({ productId: 'p3', state: 'held' }).lean();
    expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(keys.length);

    // What the killed one had taken upon itself is another worker's when its lease is over.
    const later = { now: () => new Date(Date.now() + 120_000) };
    const worker = await openCore({ store, clock: later, log: createLogger('error') });
    while ((await runOutbox(worker)) > 0);
    const told = await notificationModel(store.connection)
      .find({ personId: 'tom', orderId: { $in: ids } })
      .lean();
    const received = told.filter(({ text }) => text.zh.includes('已收到您的订单'));
    expect(received.map(({ orderId }) => orderId).toSorted()).toEqual(ids.toSorted());
    const open = await orderModel(store.connection).countDocuments({ open: true });
    await watching.until((rows) => rows.size === open);
    watching.close();
  });
});
