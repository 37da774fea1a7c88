import { fakeChannel } from '#lib/live/fake-channel.builder.ts';
import { OrderFeed } from '#lib/live/order-feed.svelte.ts';
import { buildRow } from '#lib/live/row.builder.ts';
import ShopBell from '#lib/components/shell/ShopBell.svelte';
import WaitingBar from '#lib/components/waiting/WaitingBar.svelte';
import { Notices } from '#lib/notices/notices.svelte.ts';
import type { NotificationView, OrderRow } from '@orderdesk/contract';
import { cleanup, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Waiting, type WaitingOrder } from './waiting.svelte.ts';

afterEach(cleanup);

const since = (day: number): OrderRow['stage'] => ({
  ...buildRow().stage,
  since: `2026-11-${day}T08:00:00.000Z`,
});
const asked = (id: string, over: Partial<OrderRow> = {}): OrderRow =>
  buildRow({ id, number: `26-1000${id}-1`, waitsFor: 'answer', ...over });

function shop(first: readonly OrderRow[] = []) {
  const fake = fakeChannel();
  const feed = new OrderFeed(fake.channel);
  const waiting = new Waiting(() => first, feed);
  const numbers = () => waiting.list.map(({ id }) => id);
  const openFeed = async (rows: readonly OrderRow[]) => {
    void feed.open();
    const snapshot = { position: { epoch: 'e', seq: 0 }, rows, queues: [] };
    await fake.answer('feed.open', { kind: 'snapshot', snapshot });
  };
  const patch = (seq: number, upserts: readonly OrderRow[], removes: readonly object[] = []) =>
    fake.say('feed.patch', { position: { epoch: 'e', seq }, upserts, removes });
  return { fake, waiting, numbers, openFeed, patch };
}

describe('what waits for the customer', () => {
  it('stands on the page from the start: questions first, then money, the longest waiting first', () => {
    const { numbers } = shop([
      asked('1', { waitsFor: 'payment', stage: since(20) }),
      asked('2', { stage: since(23) }),
      asked('3', { stage: since(22) }),
      asked('4', { waitsFor: null }),
      asked('5', { open: false }),
    ]);
    expect(numbers()).toEqual(['3', '2', '1']);
  });

  it('comes and goes while the page is open, and what has ended meanwhile is not asked for', async () => {
    const { numbers, openFeed, patch } = shop([asked('1'), asked('2')]);
    await openFeed([asked('2'), buildRow({ id: '3' })]);
    expect(numbers()).toEqual(['2']);
    patch(1, [asked('3', { rev: 2 })]);
    expect(numbers()).toEqual(['2', '3']);
    patch(2, [asked('2', { rev: 2, waitsFor: null })]);
    patch(3, [], [{ id: '3', rev: 3 }]);
    expect(numbers()).toEqual([]);
  });
});

describe('the bar on every page of the shop', () => {
  it('leads to our question by one press, and names how many more there are', () => {
    const onMore = vi.fn();
    const orders = [asked('1'), asked('2')] as WaitingOrder[];
    render(WaitingBar, { orders, onMore });
    expect(screen.getByText(/question about your order 26-10001-1/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Answer' }).getAttribute('href')).toBe('/orders/26-10001-1');
    screen.getByRole('button', { name: '1 more' }).click();
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('says how much is still to be paid', () => {
    const payment = { ...buildRow().payment!, standing: 'part' as const, outstanding: 9267 };
    render(WaitingBar, {
      orders: [asked('1', { waitsFor: 'payment', payment }) as WaitingOrder],
      onMore: () => undefined,
    });
    expect(screen.getByText(/92\.67 is still to be paid for order 26-10001-1/)).toBeTruthy();
  });

  it('is not there when nothing waits', () => {
    render(WaitingBar, { orders: [], onMore: () => undefined });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('the bell of the shop', () => {
  const told = (id: string, orderId: string): NotificationView => ({
    id,
    orderId,
    at: '2026-11-25T09:00:00.000Z',
    text: { zh: id, en: id },
    read: false,
  });

  it('counts each order that waits once, and what else was not read; live too', async () => {
    const { fake, waiting, openFeed, patch } = shop([asked('1')]);
    const list = [told('a', '1'), told('b', '9'), told('c', '9')];
    const api = { get: () => Promise.resolve(list), post: () => Promise.resolve(null) };
    const notices = new Notices(fake.channel, api as never);
    await notices.load();
    render(ShopBell, { notices, waiting, open: false });
    const name = () => screen.getByRole('button').getAttribute('title');
    expect(name()).toBe('Notices · orders waiting for you: 1 · 2 unread');
    await openFeed([asked('1')]);
    patch(1, [asked('2')]);
    fake.say('notification', told('d', '2'));
    flushSync();
    expect(name()).toBe('Notices · orders waiting for you: 2 · 2 unread');
    expect(screen.getByText('4')).toBeTruthy();
  });
});
