import { eventModel, orderModel, reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, furnish } from './testing/desk.fixture.ts';
import { endProcesses, startProcess } from './testing/process.fixture.ts';

const database = testDatabase();
let store: Store;

beforeAll(async () => {
  store = await furnish(database, 10_000);
});
afterAll(async () => {
  endProcesses();
  await store.close();
});

describe('a server killed in the middle of a burst', () => {
  it('has lost no acknowledged order and left none half done', { timeout: 120_000 }, async () => {
    const { child, url } = await startProcess(database.uri);
    const desk = client({ url });
    await Promise.all(['mei', 'tom'].map((who) => desk.signIn(who)));
    const acknowledged: string[] = [];
    let answered = 0;
    const burst = Array.from({ length: 80 }, async (_, n) => {
      const lines = [1, 2, 3].map((each) => ({
        productId: `p${((n + each) % 8) + 1}`,
        unitId: 'each',
        quantity: 1,
      }));
      const answer = await desk.place(n % 2 ? 'mei' : 'tom', { lines }, `burst-order-${n}`).catch(() => null);
      if (answer?.status === 201) acknowledged.push(answer.body.id);
      answered += 1;
      if (acknowledged.length === 20) child.kill('SIGKILL');
    });
    await Promise.all(burst);
    expect(answered).toBe(80);
    expect(child.signalCode ?? 'SIGKILL').toBe('SIGKILL');

    const again = await startProcess(database.uri);
    const stored = await orderModel(store.connection).find().lean();
    expect(stored.map(({ _id }) => _id)).toEqual(expect.arrayContaining(acknowledged));
    for (const order of stored) {
      const events = await eventModel(store.connection).find({ orderId: order._id }).lean();
      expect(events.map(({ rev }) => rev).toSorted()).toEqual(
        Array.from({ length: order.rev }, (_, n) => n + 1),
      );
      const held = await reservationModel(store.connection)
        .find({ orderId: order._id, state: 'held' })
        .lean();
      expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3);
    }
    const reserved = await stockModel(store.connection).find().lean();
    expect(reserved.reduce((sum, row) => sum + row.reserved, 0)).toBe(stored.length * 3);

    // What was not answered may be sent again under its key, and is one order.
    const retried = client(again);
    const first = await retried.place(
      'tom',
      { lines: [{ productId: 'p1', unitId: 'each', quantity: 1 }] },
      'burst-order-after',
    );
    expect(first.status).toBe(201);
    const ended = new Promise((resolve) => again.child.once('exit', resolve));
    again.child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
