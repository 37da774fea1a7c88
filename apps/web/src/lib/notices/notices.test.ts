import type { Api } from '#lib/api/client.ts';
import { fakeChannel } from '#lib/live/fake-channel.builder.ts';
import type { NotificationView } from '@orderdesk/contract';
import { describe, expect, it, vi } from 'vitest';
import { type NoticeGroup, Notices } from './notices.svelte.ts';

const told = (id: string, orderId: string | null, at: number, read = false): NotificationView => ({
  id,
  orderId,
  at: new Date(Date.UTC(2026, 10, 25, 9, at)).toISOString(),
  text: { zh: id, en: id },
  read,
});

function bell(list: NotificationView[] = []) {
  const fake = fakeChannel();
  const post = vi.fn((_path: string, _body: unknown) => Promise.resolve(null));
  const api = { get: () => Promise.resolve(list), post } as unknown as Api;
  return { fake, post, notices: new Notices(fake.channel, api) };
}

describe('the bell', () => {
  it('is read one by one: looking at the list reads nothing', async () => {
    const { notices, post } = bell([told('a', 'o1', 1), told('b', 'o1', 2), told('c', 'o2', 3)]);
    await notices.load();
    expect([notices.unread, post.mock.calls.length]).toEqual([3, 0]);
    await notices.read(['b']);
    expect(post).toHaveBeenCalledWith('/api/notifications/read', { ids: ['b'] });
    expect(notices.list.filter(({ read }) => !read).map(({ id }) => id)).toEqual(['c', 'a']);
    await notices.read(['b']);
    expect(post).toHaveBeenCalledTimes(1);
    await notices.readAll();
    expect(post).toHaveBeenLastCalledWith('/api/notifications/read', { ids: ['c', 'a'] });
  });

  it('is unread again when the server was not reached', async () => {
    const { notices, post } = bell([told('a', 'o1', 1)]);
    await notices.load();
    post.mockRejectedValueOnce(new Error('away'));
    await notices.read(['a']);
    expect(notices.unread).toBe(1);
  });

  it('folds away what is read and a day older than the latest, and nothing that waits to be read', async () => {
    const DAY = 24 * 60;
    const { notices } = bell([
      told('new', 'o1', 2 * DAY),
      told('old', 'o2', 1, true),
      told('waiting', 'o3', 2),
      told('read today', 'o4', 2 * DAY - 60, true),
    ]);
    await notices.load();
    const ids = (groups: readonly NoticeGroup[]) =>
      groups.flatMap(({ notices: of }) => of.map(({ id }) => id));
    expect(ids(notices.folded.recent)).toEqual(['new', 'read today', 'waiting']);
    expect(ids(notices.folded.older)).toEqual(['old']);
  });

  it('shows together what was told of one order', async () => {
    const { notices } = bell([
      told('a', 'o1', 1),
      told('b', 'o2', 2),
      told('c', 'o1', 3),
      told('d', null, 4),
    ]);
    await notices.load();
    expect(notices.groups.map(({ notices: of }) => of.map(({ id }) => id))).toEqual([
      ['d'],
      ['c', 'a'],
      ['b'],
    ]);
  });

  it('keeps what waits to be read, however much is told after it', () => {
    const { fake, notices } = bell();
    for (let n = 0; n < 60; n += 1) fake.say('notification', told(`n${n}`, `o${n}`, n));
    expect([notices.unread, notices.list.at(-1)?.id]).toEqual([60, 'n0']);
  });

  it('does not ring for the order on screen: what happens is seen there', () => {
    const { fake, notices, post } = bell();
    notices.look('o1');
    fake.say('notification', told('a', 'o1', 1));
    expect(notices.unread).toBe(0);
    expect(post).toHaveBeenCalledWith('/api/notifications/read', { ids: ['a'] });
    notices.look(null);
    fake.say('notification', told('b', 'o1', 2));
    fake.say('notification', told('b', 'o1', 2));
    expect(notices.unread).toBe(1);
  });
});
