import { eventModel, orderModel, outboxModel, type Store, timerModel } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contradictionsIn } from './testing/contradictions.fixture.ts';
import { furnish, NOTED, openDesk } from './testing/desk.fixture.ts';
import { forgetLeasesAhead } from './worker/forget-leases-ahead.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-23T01:00:00.000Z');
/** Where the machine's clock is put, one after the other: back a day, far on, back to where it belongs. */
const JUMPS = [-DAY, -HOUR, 40 * DAY, 0, 41 * DAY];

const database = testDatabase();
let at = START;
const clock = { now: () => new Date(at) };
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 10_000, clock);
  desk = await openDesk(database, { clock });
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const due = () => timerModel(store.connection).countDocuments({ dueAt: { $lte: clock.now().toISOString() } });

it('a clock that jumps back a day and on by forty loses no order, fires no timer twice and leaves none behind', async () => {
  const acknowledged = new Map<string, number>();
  const learn = ({ status, body }: Awaited<ReturnType<typeof desk.place>>) => {
    expect(status).toBeLessThan(300);
    acknowledged.set(body.id, Math.max(body.rev, acknowledged.get(body.id) ?? 0));
    return body;
  };
  /** An order in each of the states that have a clock: being reviewed, being asked, being picked. */
  async function work(): Promise<void> {
    const [, asked, approved] = await Promise.all([
      desk.place('mei', NOTED).then(learn),
      desk.place('tom', NOTED).then(learn),
      desk.place('dora', { ...NOTED, payment: { method: 'credit' } }).then(learn),
    ]);
    learn(await desk.send('chen', asked.id, 'ask', { text: '请给一个能打通的电话' }));
    const { stage } = (
      await desk.call<{ stage: { id: string } }>('chen', 'GET', `/api/orders/${approved.id}`)
    ).body;
    if (stage.id.startsWith('review')) learn(await desk.send('chen', approved.id, 'approve'));
  }

  await work();
  for (const jump of JUMPS) {
    at = START + jump;
    await work();
    // Whatever is due by this clock is done, and is over.
    await expect.poll(due, { timeout: 30_000, interval: 200 }).toBe(0);
  }
  await expect
    .poll(() => outboxModel(store.connection).countDocuments({ state: { $ne: 'done' } }), { timeout: 20_000 })
    .toBe(0);

  const revs = new Map((await orderModel(store.connection).find().lean()).map(({ _id, rev }) => [_id, rev]));
  expect([...acknowledged].filter(([id, rev]) => (revs.get(id) ?? 0) < rev)).toEqual([]);
  expect(await contradictionsIn(store)).toEqual([]);
  const timers = (await eventModel(store.connection).find({ 'actor.id': 'system' }).lean()).map(
    ({ orderId, type, stages }) => `${orderId} ${type} ${stages.join()}`,
  );
  expect(timers.length).toBeGreaterThan(0);
  expect(new Set(timers).size).toBe(timers.length);
  expect((await desk.call('li', 'GET', '/readyz')).status).toBe(200);
}, 180_000);

it('what a clock that was ahead has put off is taken up when the clock is right again', async () => {
  const { body } = await desk.place('mei', NOTED);
  const waiting = () =>
    outboxModel(store.connection).countDocuments({ orderId: body.id, state: { $ne: 'done' } });
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  const later = new Date(at + 40 * DAY).toISOString();
  const effects = await outboxModel(store.connection).updateMany(
    { orderId: body.id },
    { $set: { state: 'waiting', nextAt: later } },
  );
  const timers = await timerModel(store.connection).updateMany(
    { orderId: body.id },
    { $set: { dueAt: new Date(at).toISOString(), leasedUntil: later } },
  );
  expect([effects.modifiedCount, timers.modifiedCount].every((count) => count > 0)).toBe(true);
  expect(await forgetLeasesAhead(desk.server.core)).toBe(effects.modifiedCount + timers.modifiedCount);
  await expect.poll(async () => [await waiting(), await due()], { timeout: 30_000 }).toEqual([0, 0]);
});
