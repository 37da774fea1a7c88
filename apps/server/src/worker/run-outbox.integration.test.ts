import { testDatabase } from '@orderdesk/testing';
import type { OutboxDoc } from '@orderdesk/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Core } from '../core/core.ts';
import { createLogger } from '../observe/logger.ts';
import { furnish, openDesk } from '../testing/desk.fixture.ts';
import { runOutbox } from './run-outbox.ts';

const database = testDatabase();
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;
let core: Core;

beforeAll(async () => {
  store = await furnish(database);
  // No worker of its own: the test carries the effects out.
  desk = await openDesk(database, { roles: ['http'], log: createLogger('silent') });
  core = desk.server.core;
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const rows = (orderId: string) => store.db.collection<OutboxDoc>('outbox').find({ orderId }).toArray();
const told = (orderId: string) => store.db.collection('notifications').countDocuments({ orderId });

it('tells everybody once, however often a batch is carried out', async () => {
  const { id } = (await desk.place('mei')).body;
  const waiting = await rows(id);
  expect(waiting.map(({ state }) => state)).toContain('waiting');
  expect(await runOutbox(core)).toBe(waiting.length);
  const once = await told(id);
  expect(once).toBeGreaterThan(0);

  // As if the worker had died after telling and before it could say so.
  await store.db
    .collection('outbox')
    .updateMany({ orderId: id }, { $set: { state: 'waiting', nextAt: waiting[0]!.nextAt } });
  expect(await runOutbox(core)).toBe(waiting.length);
  expect(await told(id)).toBe(once);
  expect((await rows(id)).every(({ state }) => state === 'done')).toBe(true);
  expect(await runOutbox(core)).toBe(0);
});

it('puts off the row that fails, and only that', async () => {
  const { id } = (await desk.place('mei')).body;
  const [sample, ...others] = await rows(id);
  const broken = { ...sample!, _id: `${id}:99`, effects: [{ ...sample!.effects[0]!, type: 'sing' }] };
  await store.db.collection<OutboxDoc>('outbox').insertOne(broken);
  await runOutbox(core);
  const after = new Map((await rows(id)).map((row) => [row._id, row]));
  expect([sample!, ...others].map(({ _id }) => after.get(_id)?.state)).toEqual(
    [sample!, ...others].map(() => 'done'),
  );
  expect(after.get(broken._id)).toMatchObject({
    state: 'waiting',
    attempts: 1,
    error: 'no outbox effect called sing',
  });
  expect(after.get(broken._id)!.nextAt > broken.nextAt).toBe(true);
});

it('shares a batch between two workers: each row is carried out by one', async () => {
  const placed = [await desk.place('mei'), await desk.place('tom')];
  const waiting = (await Promise.all(placed.map(({ body }) => rows(body.id)))).flat();
  const handled = await Promise.all([runOutbox(core), runOutbox(core)]);
  expect(handled[0] + handled[1]).toBe(waiting.length);
});
