import type { Api } from '#lib/api/client.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import { fakeChannel } from '#lib/live/fake-channel.builder.ts';
import { Live } from '#lib/live/live.svelte.ts';
import type { OrderView } from '@orderdesk/contract';
import { describe, expect, it, vi } from 'vitest';
import { OpenOrder } from './open-order.svelte.ts';
import { buildOrder } from './order.builder.ts';

const me = { id: 'li', name: '李娜' };

/** An API whose answers are given one by one; GETs answer the order as `server.order` is then. */
function open(first: OrderView = buildOrder()) {
  const fake = fakeChannel();
  const live = new Live(fake.channel, () => undefined);
  const server = {
    order: first,
    posts: [] as { path: string; body: unknown }[],
    answer: (): OrderView | Error => server.order,
  };
  const api = {
    get: (path: string) => {
      const read: unknown = path.endsWith('/history') ? [] : server.order;
      return read instanceof Error ? Promise.reject(read) : Promise.resolve(read);
    },
    post: (path: string, body?: unknown) => {
      server.posts.push({ path, body });
      const answer = server.answer();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  } as unknown as Api;
  const opened = new OpenOrder(first.number, live, me, api);
  return { fake, live, server, opened };
}

const refusal = (status: number, code: string, title: string) =>
  new ProblemError({ type: 'about:blank', status, code, title });

describe('sending an event', () => {
  it('names the rev that was looked at and shows the answer', async () => {
    const { opened, server } = open();
    await opened.load();
    server.answer = () => buildOrder({ rev: 2, offers: [] });
    expect(await opened.send('approve', { reason: 'fine' })).toMatchObject({ rev: 2 });
    expect(server.posts).toEqual([
      { path: '/api/orders/o1/events', body: { event: 'approve', data: { reason: 'fine' }, rev: 1 } },
    ]);
    expect(opened.order?.rev).toBe(2);
  });

  it('answers how the order stands by it also where its row has left the page meanwhile', async () => {
    const { opened, server } = open();
    const leave = opened.start();
    await vi.waitFor(() => expect(opened.order).not.toBeNull());
    server.answer = () => {
      leave();
      return buildOrder({ rev: 2, offers: [], open: false });
    };
    expect(await opened.send('confirmPayment', {})).toMatchObject({ rev: 2, open: false });
  });

  it('says which order was on screen when its form was opened, until that was asked about once', async () => {
    const { opened, server } = open();
    await opened.load();
    opened.beginForm('ship');
    server.order = buildOrder({ rev: 4 });
    await opened.load();
    server.answer = () => refusal(409, 'order.changed-since-seen', 'The receiver has changed');
    expect(await opened.send('ship', {})).toBeNull();
    expect(await opened.send('ship', {})).toBeNull();
    opened.beginForm('ship');
    opened.endForm('ship');
    await opened.send('ship', {});
    const body = { event: 'ship', data: {}, rev: 4 };
    expect(server.posts.map((post) => post.body)).toEqual([{ ...body, seen: 1 }, body, body]);
  });

  it('sends what a colleague has claimed once it was told whose it is, and asks anew the next time', async () => {
    const { opened, server } = open();
    await opened.load();
    server.order = buildOrder({ rev: 1, owner: { id: 'zhou', name: 'Zhou' } });
    server.answer = () => refusal(409, 'order.claimed-by-other', 'Zhou has claimed it');
    expect(await opened.send('approve', {})).toBeNull();
    server.answer = () => buildOrder({ rev: 2, owner: { id: 'zhou', name: 'Zhou' } });
    expect(await opened.send('approve', {})).toMatchObject({ rev: 2 });
    await opened.send('approve', {});
    const body = { event: 'approve', data: {}, rev: 1 };
    expect(server.posts.map((post) => post.body)).toEqual([
      body,
      { ...body, claimant: 'zhou' },
      { ...body, rev: 2 },
    ]);
  });

  it('reads the order again when somebody was faster, and says so', async () => {
    const { opened, server } = open();
    await opened.load();
    server.order = buildOrder({ rev: 7 });
    server.answer = () => refusal(409, 'order.moved-on', 'The order has just changed');
    expect(await opened.send('approve', {})).toBeNull();
    expect(opened).toMatchObject({
      movedOn: true,
      refused: { at: 'approve', text: 'The order has just changed' },
    });
    expect(opened.order?.rev).toBe(7);
  });

  it('keeps the order and names the field when the form is wrong', async () => {
    const { opened, server } = open();
    await opened.load();
    server.answer = () =>
      new ProblemError({
        type: 'about:blank',
        status: 422,
        code: 'workflow.form',
        title: 'Look at the form',
        errors: [{ path: 'data.tracking', code: 'required', message: 'Needed' }],
      });
    expect(await opened.send('ship', {})).toBeNull();
    expect(opened.refused?.fieldErrors).toEqual({ tracking: 'Needed' });
  });
});

describe('claiming', () => {
  it('shows at once, and is taken back when refused', async () => {
    const { opened, server } = open();
    await opened.load();
    let shown: string | undefined;
    server.answer = () => {
      shown = opened.order?.owner?.id;
      return refusal(409, 'claim.taken', 'Zhou has it');
    };
    expect(await opened.claim()).toBeNull();
    expect(shown).toBe('li');
    expect(opened.order?.owner).toBeNull();
    expect(opened.refused?.text).toBe('Zhou has it');
  });
});

describe('following', () => {
  it('reads again when the order changed elsewhere, and not for what it has', async () => {
    const { opened, server, fake } = open();
    await opened.load();
    server.order = buildOrder({ rev: 3 });
    fake.say('order.changed', { id: 'o1', rev: 1 });
    expect(opened.order?.rev).toBe(1);
    fake.say('order.changed', { id: 'o1', rev: 3 });
    await Promise.resolve();
    await Promise.resolve();
    expect(opened.order?.rev).toBe(3);
  });

  it('reads again what changed between its reading and its being watched', async () => {
    const { opened, server, fake } = open();
    fake.up();
    await fake.answer('feed.open', {
      kind: 'snapshot',
      snapshot: { position: { epoch: 'a', seq: 0 }, rows: [], queues: [] },
    });
    await opened.load();
    server.order = buildOrder({ rev: 2 });
    await fake.answer('order.watch', { rev: 2 });
    await vi.waitFor(() => expect(opened.order?.rev).toBe(2));
  });

  it('reads a little later what it heard of and could not read', async () => {
    vi.useFakeTimers();
    const { opened, server, fake } = open();
    await opened.load();
    const now = buildOrder({ rev: 3 });
    server.order = refusal(503, 'server.busy', 'One moment') as never;
    fake.say('order.changed', { id: 'o1', rev: 3 });
    await vi.advanceTimersByTimeAsync(100);
    expect(opened.order?.rev).toBe(1);
    server.order = now;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(opened.order?.rev).toBe(3);
    expect(opened.failure).toBeNull();
    vi.useRealTimers();
  });

  it('never shows an older order over a newer one', async () => {
    const { opened, server } = open(buildOrder({ rev: 5 }));
    await opened.load();
    server.order = buildOrder({ rev: 4 });
    await opened.load();
    expect(opened.order?.rev).toBe(5);
  });

  it('says when there is no such order', async () => {
    const { opened } = open();
    const gone = new OpenOrder('26-1-1', new Live(fakeChannel().channel, () => undefined), me, {
      get: () => Promise.reject(refusal(404, 'order.not-found', 'There is no such order')),
    } as unknown as Api);
    await gone.load();
    expect(gone.failure).toEqual({ missing: true, text: 'There is no such order' });
    expect(opened.failure).toBeNull();
  });
});
