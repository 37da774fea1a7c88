import type { FeedOpened, FeedPatch } from '@orderdesk/contract';
import { describe, expect, it, vi } from 'vitest';
import { LiveRefusal } from './channel.ts';
import { fakeChannel } from './fake-channel.builder.ts';
import { Live } from './live.svelte.ts';
import { buildRow } from './row.builder.ts';

const snapshot = (seq: number, ids: string[], epoch = 'a'): FeedOpened => ({
  kind: 'snapshot',
  snapshot: { position: { epoch, seq }, rows: ids.map((id) => buildRow({ id })), queues: [] },
});
const patch = (seq: number, id: string, epoch = 'a'): FeedPatch => ({
  position: { epoch, seq },
  upserts: [buildRow({ id })],
  removes: [],
});
const at = new Date('2026-11-22T06:02:00Z');

function start() {
  const fake = fakeChannel();
  const rights = vi.fn();
  const live = new Live(fake.channel, rights, () => at);
  return { fake, live, rights, ids: () => [...live.feed.rows.keys()] };
}

describe('the feed', () => {
  it('opens with nothing, then resumes from where it was', async () => {
    const { fake, live, ids } = start();
    fake.up();
    expect(fake.asked[0]).toMatchObject({ event: 'feed.open', message: {} });
    await fake.answer('feed.open', snapshot(4, ['o1']));
    fake.say('feed.patch', patch(5, 'o2'));
    expect(ids()).toEqual(['o1', 'o2']);

    fake.down();
    expect(live.connection).toBe('reconnecting');
    expect(live.currentAt).toEqual(at);
    fake.up();
    expect(fake.asked[0]?.message).toEqual({ position: { epoch: 'a', seq: 5 } });
    await fake.answer('feed.open', { kind: 'patches', patches: [patch(6, 'o3')] });
    expect(ids()).toEqual(['o1', 'o2', 'o3']);
    expect(live.justRecovered).toBe(true);
  });

  it('keeps patches that overtake the answer to its opening', async () => {
    const { fake, ids } = start();
    fake.up();
    fake.say('feed.patch', patch(5, 'o2'));
    fake.say('feed.patch', patch(4, 'o1'));
    await fake.answer('feed.open', snapshot(4, ['o1']));
    expect(ids()).toEqual(['o1', 'o2']);
  });

  it('opens again on a gap, and applies what arrived meanwhile', async () => {
    const { fake, ids } = start();
    fake.up();
    await fake.answer('feed.open', snapshot(1, []));
    fake.say('feed.patch', patch(3, 'o3'));
    expect(ids()).toEqual([]);
    await fake.answer('feed.open', { kind: 'patches', patches: [patch(2, 'o2')] });
    expect(ids()).toEqual(['o2', 'o3']);
  });

  it('starts anew when the server numbers from another run', async () => {
    const { fake, ids } = start();
    fake.up();
    await fake.answer('feed.open', snapshot(9, ['o1']));
    fake.say('feed.patch', patch(1, 'o5', 'b'));
    await fake.answer('feed.open', snapshot(1, ['o5'], 'b'));
    expect(ids()).toEqual(['o5']);
  });

  it('says why it was refused', async () => {
    const { fake, live } = start();
    fake.up();
    await fake.answer('feed.open', new LiveRefusal('feed.forbidden', 'Not for you'));
    expect(live.feed).toMatchObject({ status: 'refused', refusal: 'Not for you' });
  });
});

describe('watching an order', () => {
  it('hears changes, what it is at once it is watched and after a reconnect, and stops', async () => {
    const { fake, live } = start();
    fake.up();
    await fake.answer('feed.open', snapshot(0, []));
    const changed = vi.fn();
    const stop = live.watchOrder('o1', changed);
    await fake.answer('order.watch', { rev: 1 });
    fake.say('order.changed', { id: 'o1', rev: 2 });
    fake.say('order.changed', { id: 'o2', rev: 8 });
    expect(changed.mock.calls).toEqual([[1], [2]]);

    fake.down();
    fake.up();
    await fake.answer('feed.open', snapshot(0, []));
    await fake.answer('order.watch', { rev: 5 });
    expect(changed).toHaveBeenLastCalledWith(5);

    stop();
    fake.say('order.changed', { id: 'o1', rev: 6 });
    expect(changed).toHaveBeenCalledTimes(3);
    expect(fake.asked.at(-1)?.event).toBe('order.unwatch');
  });
});

it('changed rights are told to the page', () => {
  const { fake, rights } = start();
  fake.say('rights.changed', { permissionVersion: 2 });
  expect(rights).toHaveBeenCalledTimes(1);
});
