import { describe, expect, it } from 'vitest';
import { noticesKept } from './notices-kept.ts';

const told = (orderId: string | null, n: number, read = false) => ({
  id: `${orderId}-${n}`,
  orderId,
  at: new Date(Date.UTC(2026, 10, 25, 9, n)).toISOString(),
  read,
});
const many = (orderId: string, count: number, read = false) =>
  Array.from({ length: count }, (_, n) => told(orderId, n, read));

describe('the notices that a bell keeps', () => {
  it('are all that waits to be read of an order, newest first, and of what is read the latest five', () => {
    expect(noticesKept(many('a', 8)).map(({ id }) => id)).toEqual(
      [7, 6, 5, 4, 3, 2, 1, 0].map((n) => `a-${n}`),
    );
    expect(noticesKept(many('a', 8, true))).toHaveLength(5);
  });

  it('leave out what is read first: the oldest unread one stays beside newer ones that are read', () => {
    const kept = noticesKept([told('a', 0), ...many('a', 8, true).slice(1)]);
    expect(kept.map(({ id }) => id)).toEqual(['a-7', 'a-6', 'a-5', 'a-4', 'a-0']);
  });

  it('are bounded, of one order and in all, without one order pushing out another', () => {
    const kept = noticesKept([told('quiet', 0), ...many('loud', 500)]);
    expect([kept.length, kept.at(-1)?.orderId]).toEqual([51, 'quiet']);
    const orders = Array.from({ length: 300 }, (_, n) => told(`o${n}`, n));
    expect(noticesKept(orders)).toHaveLength(200);
    expect(noticesKept(orders.map((notice) => ({ ...notice, read: true })))).toHaveLength(50);
  });
});
