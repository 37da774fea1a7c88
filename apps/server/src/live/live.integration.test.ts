import type { OrderView } from '@orderdesk/contract';
import { orderModel, personModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readShippedWorkflows } from '../features/workflows/import-shipped-workflows.ts';
import { publishWorkflow } from '../features/workflows/publish-workflow.command.ts';
import { furnish, NOTED, openDesk } from '../testing/desk.fixture.ts';
import { type LiveClient, liveClient } from '../testing/live-client.fixture.ts';

const database = testDatabase();
let store: Store;
let one: Awaited<ReturnType<typeof openDesk>>;
let two: Awaited<ReturnType<typeof openDesk>>;
const open: LiveClient[] = [];

beforeAll(async () => {
  store = await furnish(database, 1000);
  one = await openDesk(database);
  two = await openDesk(database);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(async () => {
  await one.server.close();
  await two.server.close();
  await store.close();
});

async function watch(desk: typeof one, who: string): Promise<LiveClient> {
  const client = await liveClient(desk.server.url, await desk.signIn(who));
  open.push(client);
  return client;
}

describe('a submitted order', () => {
  it('stands on every entitled desk, on whichever process it was submitted', async () => {
    const desks = [await watch(one, 'li'), await watch(two, 'chen'), await watch(two, 'admin')];
    const warehouse = await watch(two, 'zhang');
    const { body } = await one.place('mei', NOTED);
    await Promise.all(desks.map((desk) => desk.until((rows) => rows.has(body.id))));
    expect(desks[1]!.rows.get(body.id)).toMatchObject({ rev: 1, number: body.number, queues: ['review'] });
    expect(warehouse.rows.has(body.id)).toBe(false);

    await two.send('chen', body.id, 'approve');
    await warehouse.until((rows) => rows.has(body.id));
    expect(warehouse.rows.get(body.id)!.total).toBeUndefined();
    await desks[0]!.until((rows) => rows.get(body.id)?.rev === 2);
  });

  it('moves before its customer’s eyes, in the customer’s words, and before nobody else’s', async () => {
    const mei = await watch(two, 'mei');
    const tom = await watch(two, 'tom');
    const { body } = await one.place('mei', NOTED);
    await mei.until((rows) => rows.has(body.id));
    await one.send('chen', body.id, 'approve');
    await mei.until((rows) => rows.get(body.id)?.rev === 2);
    expect(mei.rows.get(body.id)).toMatchObject({ queues: [], dueAt: null });
    await one.send('mei', body.id, 'cancel', { reason: '不要了' });
    await mei.until((rows) => rows.get(body.id)?.open === false);
    expect(tom.rows.size).toBe(0);
  });

  it('is pushed to its customer once, and not at all when that shows them nothing new', async () => {
    const mei = await watch(one, 'mei');
    const li = await watch(one, 'li');
    const { body } = await one.place('mei', NOTED);
    await Promise.all([mei, li].map((client) => client.until((rows) => rows.has(body.id))));
    const revs: number[] = [];
    const patched: number[] = [];
    mei.socket.on('order.changed', ({ rev }) => void revs.push(rev));
    mei.socket.on('feed.patch', ({ upserts }) => void patched.push(...upserts.map(({ rev }) => rev)));
    await mei.emit('order.watch', { id: body.id });
    await one.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    await one.send('chen', body.id, 'approve');
    await one.send('zhang', body.id, 'reportProblem', { text: 'The shelf is empty' });
    await one.send('li', body.id, 'resolveProblem', { text: 'done' });
    await one.send('mei', body.id, 'cancel', { reason: '不要了' });
    await Promise.all([
      mei.until((rows) => rows.get(body.id)?.open === false),
      li.until((rows) => !rows.has(body.id)),
    ]);
    // What the database brings back of it comes a moment later.
    const { body: other } = await one.place('mei', NOTED);
    await two.send('mei', other.id, 'cancel', { reason: '不要了' });
    await mei.until((rows) => rows.get(other.id)?.open === false);
    expect(revs).toEqual([3, 6]);
    expect(patched.slice(0, 2)).toEqual([3, 6]);
  });

  it('leaves the desks when it has ended', async () => {
    const desk = await watch(two, 'li');
    const { body } = await one.place('mei', NOTED);
    await desk.until((rows) => rows.has(body.id));
    await one.send('mei', body.id, 'cancel', { reason: '不要了' });
    await desk.until((rows) => !rows.has(body.id));
  });
});

describe('two desks that have seen the same position', () => {
  it('show the same queue, and it is the database’s', async () => {
    const desks = [await watch(one, 'li'), await watch(one, 'li'), await watch(two, 'li')];
    const placed = await Promise.all(Array.from({ length: 12 }, () => one.place('tom', NOTED)));
    await Promise.all(
      placed.slice(0, 4).map(({ body }) => two.send('tom', body.id, 'cancel', { reason: 'x' })),
    );
    await Promise.all(placed.slice(4, 8).map(({ body }) => one.send('chen', body.id, 'approve')));
    const stored = await orderModel(store.connection).find({ open: true }, { rev: 1 }).lean();
    const truth = stored.map(({ _id, rev }) => `${_id}@${rev}`).toSorted();
    const shown = (rows: LiveClient['rows']) =>
      [...rows.values()].map(({ id, rev }) => `${id}@${rev}`).toSorted();
    for (const desk of desks) {
      await desk.until(() => shown(desk.rows).join() === truth.join());
    }
    expect(desks[0]!.position()).toEqual(desks[1]!.position());
  });
});

describe('a client that was away', () => {
  it('gets what it missed, or a fresh snapshot after a restart', async () => {
    const away = await watch(one, 'li');
    const stays = await watch(one, 'li');
    const opened = away.opened();
    away.socket.io.engine.close();
    const { body } = await one.place('mei', NOTED);
    await away.until((rows) => rows.has(body.id) && away.opened() > opened);

    const { port } = one.server;
    await one.server.close();
    const { body: meanwhile } = await two.place('mei', NOTED);
    one = await openDesk(database, { port });
    await Promise.all([away, stays].map((client) => client.until((rows) => rows.has(meanwhile.id))));
  });
});

describe('a definition published on another process', () => {
  it('shows its queues on the desks that are open', async () => {
    const desk = await watch(two, 'li');
    const order = (await readShippedWorkflows()).find(({ id }) => id === 'order')!;
    const vip = { id: 'vip', label: { zh: '贵宾', en: 'VIP' }, tone: 'good' } as const;
    const definition = { ...order, queues: [...order.queues, vip] };
    const reset = () => new Promise((resolve) => desk.socket.once('feed.reset', resolve));
    const seen = async () => (await two.call<{ id: string }[]>('li', 'GET', '/api/queues')).body;
    let told = reset();
    const publication = { definition, at: new Date(), by: null, why: 'Tried out' };
    expect(await publishWorkflow(store, publication, 1)).toEqual({ ok: true, value: 2 });
    // A publication is several writes, and desks are told of each: after the last of them the queue is there.
    for (let isThere = false; !isThere;) {
      await told;
      told = reset();
      isThere = (await seen()).some(({ id }) => id === 'vip');
    }
  });
});

describe('an open order', () => {
  it('tells its watchers that it changed, on the other process too', async () => {
    const { body } = await one.place('mei', NOTED);
    const watcher = await watch(two, 'li');
    expect(await watcher.emit('order.watch', { id: body.id })).toEqual({ ok: true, value: { rev: 1 } });
    const changed = new Promise<{ rev: number }>((resolve) => watcher.socket.on('order.changed', resolve));
    await one.call<OrderView>('chen', 'POST', `/api/orders/${body.id}/claim`);
    // What was done is read over HTTP, by whoever may read it.
    expect(await changed).toEqual({ id: body.id, rev: 2 });
  });

  it('cannot be watched by those who may not read it', async () => {
    const { body } = await one.place('mei', NOTED);
    const tom = await watch(one, 'tom');
    expect(await tom.emit('order.watch', { id: body.id })).toMatchObject({
      ok: false,
      code: 'order.not-found',
    });
  });

  it('shows who looks at it, over both processes, to staff only', async () => {
    const { body } = await one.place('mei', NOTED);
    const li = await watch(one, 'li');
    const chen = await watch(two, 'chen');
    const both = new Promise<string[]>((resolve) =>
      li.socket.on('presence.changed', ({ people }) => {
        if (people.length === 2) resolve(people.map(({ name }) => name).toSorted());
      }),
    );
    await li.emit('presence.set', { orderId: body.id });
    await chen.emit('presence.set', { orderId: body.id, editing: true });
    expect(await both).toEqual(['chen', 'li']);
    const mei = await watch(one, 'mei');
    expect(await mei.emit('presence.set', { orderId: body.id })).toMatchObject({ ok: false });
  });
});

describe('a socket', () => {
  it('is refused without a session, and with a forged one', async () => {
    await expect(liveClient(one.server.url, null)).rejects.toThrow();
    await expect(liveClient(one.server.url, 'orderdesk.session_token=forged')).rejects.toThrow();
  });

  it('is refused to a page that was made for somebody else', async () => {
    const cookie = await one.signIn('mei');
    await expect(liveClient(one.server.url, cookie, {}, 'tom')).rejects.toThrow('session.other-person');
    open.push(await liveClient(one.server.url, cookie, {}, 'mei'));
  });

  it('is refused to pages of another site, whoever’s cookie comes along', async () => {
    const cookie = await one.signIn('li');
    await expect(
      liveClient(one.server.url, cookie, { origin: 'https://elsewhere.example' }),
    ).rejects.toThrow();
    open.push(await liveClient(one.server.url, cookie, { origin: one.server.url }));
  });

  it('leaves nothing behind when it goes before its messages are answered', async () => {
    const { body } = await one.place('mei', NOTED);
    const hasty = await watch(one, 'chen');
    const asked = hasty.socket as unknown as { emit(event: string, message: unknown): void };
    // So many that some still wait for the database when the connection is gone.
    for (let n = 0; n < 100; n += 1) asked.emit('presence.set', { orderId: body.id });
    hasty.close();
    const li = await watch(one, 'li');
    const seen = new Promise<string[]>((resolve) =>
      li.socket.on('presence.changed', ({ people }) => resolve(people.map(({ name }) => name))),
    );
    await li.emit('presence.set', { orderId: body.id });
    expect(await seen).toEqual(['li']);
  });

  it('has left what it opened and left at once', async () => {
    const { body } = await one.place('mei', NOTED);
    const chen = await watch(one, 'chen');
    await Promise.all([
      chen.emit('presence.set', { orderId: body.id }),
      chen.emit('presence.set', { orderId: null }),
    ]);
    const li = await watch(one, 'li');
    const seen = new Promise<string[]>((resolve) =>
      li.socket.on('presence.changed', ({ people }) => resolve(people.map(({ name }) => name))),
    );
    await li.emit('presence.set', { orderId: body.id });
    expect(await seen).toEqual(['li']);
  });

  it('is told to stop when it floods, and is served again later', async () => {
    const client = await watch(one, 'li');
    const answers = await Promise.all(Array.from({ length: 40 }, () => client.emit('feed.open', {})));
    expect(answers.at(-1)).toEqual({ ok: false, code: 'message.too-many', title: 'message.too-many' });
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(3);
    expect(client.socket.connected).toBe(true);
  });

  it('is told what is no message of ours, and hung up on when it never stops', async () => {
    const client = await watch(one, 'wang');
    for (const name of ['join', 'presence.announced', 'toString', 'feed.patch'])
      expect(await client.emit(name, { room: 'person:li' })).toEqual({
        ok: false,
        code: 'message.unknown',
        title: 'message.unknown',
      });
    client.socket.io.reconnection(false);
    const gone = new Promise((resolve) => client.socket.once('disconnect', resolve));
    const unheard = client.socket as unknown as { emit(event: string): void };
    for (let n = 0; n < 6000; n += 1) unheard.emit('join');
    await gone;
    const again = await watch(one, 'wang');
    expect(again.socket.connected).toBe(true);
  });

  it('answers malformed messages and survives ones without an acknowledgement', async () => {
    const client = await watch(one, 'admin');
    for (const message of [
      null,
      7,
      'x',
      [],
      { position: 1 },
      { position: { epoch: 'e', seq: -1 } },
      { more: 1 },
    ]) {
      expect(await client.emit('feed.open', message)).toMatchObject({ ok: false, code: 'message.malformed' });
    }
    const unanswered = client.socket as unknown as { emit(event: string, message?: unknown): void };
    unanswered.emit('order.watch', { id: { $ne: null } });
    unanswered.emit('feed.open');
    expect(await client.emit('order.watch', { id: 'no-such-order' })).toMatchObject({ ok: false });
    expect((await fetch(`${one.server.url}/healthz`)).status).toBe(200);
  });

  it('is closed when its person’s rights change, and sees by the new ones afterwards', async () => {
    const sun = await watch(one, 'zhang');
    const told = new Promise((resolve) => sun.socket.on('rights.changed', resolve));
    await personModel(store.connection).updateOne(
      { _id: 'zhang' },
      { $set: { roles: ['service'] }, $inc: { permissionVersion: 1 } },
    );
    await told;
    const { body } = await one.place('mei', NOTED);
    sun.socket.connect();
    await sun.until((rows) => rows.get(body.id)?.total !== undefined);
  });

  it('is closed when its session ends', async () => {
    const cookie = await two.signIn('admin');
    const client = await watch(two, 'admin');
    const gone = new Promise((resolve) => client.socket.on('disconnect', resolve));
    await fetch(`${two.server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    await gone;
  });
});
