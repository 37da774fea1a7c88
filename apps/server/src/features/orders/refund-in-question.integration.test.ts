import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';
import { changing, offer } from './changing.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Desk;
let on: ReturnType<typeof changing>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
  on = changing(database, desk, store);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

it('a customer can say that something is wrong as long as money is to come back or did, and is answered', async () => {
  const { body: placed } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
  await desk.send('chen', placed.id, 'approve');
  const paid = await desk.send('zhao', placed.id, 'confirmPayment', {
    amount: placed.totals!.total,
    reference: 'T-1',
  });
  expect(paid.status).toBe(200);
  expect((await desk.send('dora', placed.id, 'cancel')).status).toBe(200);
  for (const refund of [false, true]) {
    if (refund)
      expect((await desk.send('zhao', placed.id, 'confirmRefund', { reference: 'R-1' })).status).toBe(200);
    expect((await desk.send('dora', placed.id, 'reportProblem', { text: '没有收到退款' })).status).toBe(200);
    expect(offer(await on.read('li', placed.id), 'resolveProblem')).toMatchObject({ allowed: true });
    expect((await desk.send('li', placed.id, 'resolveProblem', { answer: '明天到账' })).status).toBe(200);
    expect(offer(await on.read('li', placed.id), 'resolveProblem')).toMatchObject({ allowed: false });
  }
});

it('of an order for which nothing was paid there is nothing to say', async () => {
  const { body: placed } = await desk.place('mei', NOTED);
  expect((await desk.send('mei', placed.id, 'cancel')).status).toBe(200);
  expect(offer(await on.read('mei', placed.id), 'reportProblem')).toBeUndefined();
});
