import type { OrderPage } from '@orderdesk/contract';
import { changeRights, createPerson, eventModel, notificationModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { furnish, NOTED, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

const STAFF = [
  { name: 'reviewer-two', roles: ['reviewer'] },
  { name: 'leaving', roles: ['reviewer'] },
  { name: 'without-roles', roles: [] },
] as const;

beforeAll(async () => {
  store = await furnish(database, 1000);
  const passwordHash = await hashPassword(PASSWORD);
  for (const { name, roles } of STAFF) {
    await createPerson(store, {
      id: name,
      name,
      kind: 'staff',
      roles,
      email: `${name}@orderdesk.example`,
      passwordHash,
    });
  }
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const assign = (who: string, id: string, personId: string) =>
  desk.call<{ code: string; owner: { id: string } | null }>(who, 'POST', `/api/orders/${id}/assign`, {
    personId,
  });
const ownerOf = async (id: string) =>
  (await desk.call<{ owner: { id: string } | null }>('admin', 'GET', `/api/orders/${id}`)).body.owner;

describe('handing an order over', () => {
  it('is offered for, and accepted with, exactly those who can work on it in its present state', async () => {
    const { body: order } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${order.id}/claim`);
    const offered = await desk.call<{ id: string }[]>('chen', 'GET', `/api/colleagues?order=${order.id}`);
    const ids = offered.body.map(({ id }) => id);
    expect(ids).toContain('wang');
    expect(ids).not.toContain('zhang');
    expect(ids).not.toContain('zhao');
    expect(ids).not.toContain('without-roles');

    const everybody = ['li', 'chen', 'wang', 'zhang', 'zhao', 'admin', 'without-roles', 'mei'];
    for (const personId of everybody) {
      const { status, body } = await assign('wang', order.id, personId);
      expect([personId, status === 200]).toEqual([personId, ids.includes(personId)]);
      if (status !== 200)
        expect(body.code).toBe(personId === 'mei' ? 'assign.not-staff' : 'assign.cannot-work');
    }
    await assign('wang', order.id, 'chen');
    expect((await desk.send('chen', order.id, 'approve')).status).toBe(200);
    const later = await desk.call<{ id: string }[]>('wang', 'GET', `/api/colleagues?order=${order.id}`);
    expect(later.body.map(({ id }) => id)).toContain('zhang');
  });

  it('asks for the right on the order as it is then: who has just lost it cannot hand it on', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { body: order } = await desk.place('mei', NOTED);
      await desk.call('chen', 'POST', `/api/orders/${order.id}/claim`);
      const [byManager, byOwner] = await Promise.all([
        assign('wang', order.id, 'reviewer-two'),
        assign('chen', order.id, 'li'),
      ]);
      expect(byManager.status).toBe(200);
      // Either the owner was first, and the manager took it from there, or the owner had it no longer.
      expect([200, 403]).toContain(byOwner.status);
      expect(await ownerOf(order.id)).toMatchObject({ id: 'reviewer-two' });
    }
  });
});

describe('an order whose owner loses sight of it', () => {
  it('returns to its queue when a role is taken away, and those who can take it are told', async () => {
    const { body: order } = await desk.place('mei', NOTED);
    await desk.call('leaving', 'POST', `/api/orders/${order.id}/claim`);
    expect(await ownerOf(order.id)).toMatchObject({ id: 'leaving' });
    await changeRights(store, 'leaving', { roles: ['warehouse'] });
    await vi.waitFor(async () => expect(await ownerOf(order.id)).toBeNull(), {
      timeout: 8000,
      interval: 100,
    });
    const [last] = await eventModel(store.connection).find({ orderId: order.id }).sort({ rev: -1 }).lean();
    expect(last).toMatchObject({ type: 'order.returned', actor: { id: 'system' } });
    await vi.waitFor(
      async () => {
        const told = await notificationModel(store.connection).find({ orderId: order.id }).lean();
        const returned = told.filter(({ text }) => text.en.includes('back in the queue'));
        expect(returned.map(({ personId }) => personId)).toContain('chen');
        expect(returned.map(({ personId }) => personId)).not.toContain('zhang');
      },
      { timeout: 8000, interval: 100 },
    );
    expect((await desk.call('chen', 'POST', `/api/orders/${order.id}/claim`)).status).toBe(200);
  });
});

describe('what the desk knows', () => {
  it('is read by ability, not by the kind of an account', async () => {
    const { body: order } = await desk.place('mei', NOTED);
    for (const path of ['/api/colleagues', '/api/workflows', '/api/workflows/order', '/api/queues']) {
      for (const who of ['without-roles', 'mei', 'dora'])
        expect([path, who, (await desk.call(who, 'GET', path)).status]).toEqual([path, who, 403]);
      expect((await desk.call('wang', 'GET', path)).status).toBe(200);
      expect((await desk.call(null, 'GET', path)).status).toBe(401);
    }
    expect((await desk.call('mei', 'GET', `/api/colleagues?order=${order.id}`)).status).toBe(403);
    expect((await desk.call('tom', 'GET', `/api/colleagues?order=${order.id}`)).status).toBe(404);
  });

  it('is neither shown to customers nor told by a filter', async () => {
    const { body: order } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${order.id}/claim`);
    for (const query of ['queue=review', 'queue=nonsense', 'owner=chen', 'owner=none', 'owner=me']) {
      const answer = await desk.call<{ code: string }>('mei', 'GET', `/api/orders?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 403, 'query.forbidden']);
    }
    const { body: page } = await desk.call<OrderPage>('mei', 'GET', '/api/orders?limit=1');
    expect(page.orders[0]).toMatchObject({ id: order.id, owner: null, queues: [], dueAt: null });
    const { body: seen } = await desk.call('mei', 'GET', `/api/orders/${order.id}`);
    expect(seen).toMatchObject({ owner: null, queues: [], dueAt: null });
    expect(JSON.stringify(seen)).not.toContain('chen');
  });

  it('is listed by the queues of one’s own desk only, and refused without the states of what one does not see', async () => {
    const { body: order } = await desk.place('mei', NOTED);
    await desk.send('chen', order.id, 'approve');
    const list = async (queue: string) =>
      (await desk.call<{ code: string }>('zhang', 'GET', `/api/orders?queue=${queue}`)).status;
    const queuesOf = async (who: string) =>
      (await desk.call<{ id: string }[]>(who, 'GET', '/api/queues')).body.map(({ id }) => id);
    const [own, all] = [await queuesOf('zhang'), await queuesOf('wang')];
    expect(own).not.toContain('review');
    for (const queue of all)
      expect([queue, await list(queue)]).toEqual([queue, own.includes(queue) ? 200 : 403]);
    const refused = await desk.send('zhang', order.id, 'giveBack', {});
    expect(refused.status).toBeGreaterThan(400);
    expect(JSON.stringify(refused.body)).not.toContain('active/');
  });

  it('is not told by a refusal either: the customer reads the sentence, who sees the whole order the rule', async () => {
    const { body: order } = await desk.place('mei', NOTED);
    await desk.send('chen', order.id, 'approve');
    const shipmentId = 's1';
    await desk.send('zhang', order.id, 'startPicking', { shipmentId });
    const refused = await desk.send('mei', order.id, 'cancel', { reason: 'x' });
    expect(refused.status).toBe(409);
    const problem = refused.body as unknown as { code: string; title: string; facts?: unknown };
    expect(problem).toMatchObject({ code: 'workflow.guard' });
    expect(problem.title.length).toBeGreaterThan(5);
    expect(problem.facts).toBeUndefined();
    const { body: seen } = await desk.call<{ offers: { refusal: object | null }[] }>(
      'mei',
      'GET',
      `/api/orders/${order.id}`,
    );
    expect(seen.offers.some(({ refusal }) => refusal !== null)).toBe(true);
    expect(seen.offers.every(({ refusal }) => refusal === null || !('facts' in refusal))).toBe(true);
    expect(JSON.stringify(seen)).not.toMatch(/actorIs|someShipmentReaches|\/states\//);
    const notTheirs = await desk.send('mei', order.id, 'startPicking', { shipmentId });
    expect((notTheirs.body as unknown as { facts?: unknown }).facts).toBeUndefined();
    const factsFor = async (who: string) =>
      (
        (await desk.send(who, order.id, 'startPicking', { shipmentId })).body as unknown as {
          facts?: unknown;
        }
      ).facts;
    expect(await factsFor('wang')).toBeDefined();
    // Who does not see the whole order reads the sentence as well.
    expect(await factsFor('zhang')).toBeUndefined();
  });
});
