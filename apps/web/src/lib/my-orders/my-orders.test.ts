import type { Api } from '#lib/api/client.ts';
import { buildRow } from '#lib/live/row.builder.ts';
import type { OrderRow } from '@orderdesk/contract';
import { describe, expect, it, vi } from 'vitest';
import { MyOrders } from './my-orders.svelte.ts';
import type { OrdersFilter } from './orders-filter.ts';

const row = (id: string, over: Partial<OrderRow> = {}) => buildRow({ id, rev: 1, ...over });
const ALL: OrdersFilter = { q: '', state: '' };

function page(rows: OrderRow[], live: OrderRow[], filter = ALL, next: string | null = null) {
  const get = vi.fn().mockResolvedValue({ orders: [], next: null });
  const orders = new MyOrders(
    { orders: rows, next },
    { api: { get } as unknown as Api, live: () => new Map(live.map((each) => [each.id, each])), filter },
  );
  return { orders, get, ids: () => orders.list.map(({ id }) => id).toSorted() };
}

describe('one’s orders', () => {
  it('follow the live feed, which never takes one back to an older rev', () => {
    const { orders, ids } = page([row('a', { rev: 3 })], [row('a', { rev: 2 }), row('b')]);
    expect(ids()).toEqual(['a', 'b']);
    expect(orders.list.find(({ id }) => id === 'a')?.rev).toBe(3);
  });

  it('that are searched for are only those the search found, kept up to date', () => {
    const { orders, ids } = page([row('a')], [row('a', { rev: 2 }), row('b')], { q: 'lamp', state: '' });
    expect(ids()).toEqual(['a']);
    expect(orders.list[0]?.rev).toBe(2);
  });

  it('leave the open ones when they end, and come to the finished', () => {
    const ended = row('a', { rev: 2, open: false });
    expect(page([row('a')], [ended], { q: '', state: 'open' }).ids()).toEqual([]);
    expect(page([], [ended, row('b')], { q: '', state: 'finished' }).ids()).toEqual(['a']);
  });

  it('are asked for on, under the same filter', async () => {
    const { orders, get } = page([row('a')], [], { q: 'lamp', state: 'open' }, 'cursor');
    await orders.loadMore();
    expect(get).toHaveBeenCalledWith('/api/orders', { q: 'lamp', open: 'true', limit: 25, after: 'cursor' });
  });

  it('are as many as before when one comes back, in what has been read since, and asked for on from there', async () => {
    const before = page([row('a'), row('b'), row('c')], [], ALL, 'after c').orders.loaded;
    const { orders, get, ids } = page([row('a', { rev: 2 }), row('b')], [], ALL, 'after b');
    orders.resume(before);
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(orders.list.find(({ id }) => id === 'a')?.rev).toBe(2);
    await orders.loadMore();
    expect(get).toHaveBeenCalledWith('/api/orders', { q: '', open: null, limit: 25, after: 'after c' });
  });
});
