import { describe, expect, it } from 'vitest';
import { type Unpaid, unpaidOrders } from './unpaid-orders.ts';

const step = (id: string, rev: number, outstanding: number) => ({
  id,
  rev,
  open: true,
  placedAt: '2026-11-30T01:00:00.000Z',
  customer: { id: 'mei', kind: 'person', accountKind: 'consumer', name: 'Mei', groupId: null } as const,
  payment: { method: 'cod', status: 'due', standing: 'open', received: 0, outstanding, toRefund: 0 } as const,
});

describe('what a customer has not paid', () => {
  it('is asked for once and kept up with every step, the latest of each order', async () => {
    const memory = unpaidOrders();
    let times = 0;
    const read = () =>
      memory.read('mei', async () => {
        times += 1;
        return new Map<string, Unpaid>();
      });
    await read();
    memory.stepTaken(step('o1', 2, 700));
    memory.stepTaken(step('o1', 1, 900));
    memory.stepTaken({ ...step('o2', 1, 500), open: false });
    const orders = await read();
    expect([...orders].map(([id, { outstanding }]) => [id, outstanding])).toEqual([
      ['o1', 700],
      ['o2', 0],
    ]);
    expect(times).toBe(1);
  });

  it('is asked for again when a step was taken while it was read', async () => {
    const memory = unpaidOrders();
    const slow = Promise.withResolvers<Map<string, Unpaid>>();
    const first = memory.read('mei', () => slow.promise);
    memory.stepTaken(step('o1', 1, 700));
    slow.resolve(new Map());
    await first;
    const again = await memory.read(
      'mei',
      async () => new Map([['o1', { rev: 1, since: '', outstanding: 7 }]]),
    );
    expect(again.size).toBe(1);
  });
});
