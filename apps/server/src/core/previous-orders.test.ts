import { describe, expect, it } from 'vitest';
import { previousOrders } from './previous-orders.ts';

const step = (id: string, inFulfilment: boolean) => ({
  id,
  inFulfilment,
  customer: { id: 'mei', kind: 'person', accountKind: 'consumer', name: 'Mei', groupId: null } as const,
});

/** A memory over a database that counts how often it is asked. */
function asked(...answers: string[][]) {
  const memory = previousOrders();
  let times = 0;
  const read = () => memory.read('mei', async () => answers[Math.min(times++, answers.length - 1)]!);
  return { memory, read, times: () => times };
}

describe('the orders that speak for a customer', () => {
  it('are asked for once', async () => {
    const { read, times } = asked(['o1']);
    expect([await read(), await read()]).toEqual([['o1'], ['o1']]);
    expect(times()).toBe(1);
  });

  it('are asked for again when one more is through review, and when one falls away', async () => {
    const { memory, read, times } = asked([], ['o1'], []);
    await read();
    memory.stepTaken(step('o1', false));
    await read();
    expect(times()).toBe(1);
    memory.stepTaken(step('o1', true));
    expect(await read()).toEqual(['o1']);
    memory.stepTaken(step('o1', true));
    await read();
    expect(times()).toBe(2);
    memory.stepTaken(step('o1', false));
    expect(await read()).toEqual([]);
  });

  it('are not kept when a step was taken while they were read', async () => {
    const { memory, read, times } = asked([], ['o1']);
    const first = read();
    memory.stepTaken(step('o1', true));
    await first;
    expect(await read()).toEqual(['o1']);
    expect(times()).toBe(2);
  });

  it('are enough when there are more than anybody counts', async () => {
    const { memory, read, times } = asked(['o1', 'o2', 'o3', 'o4', 'o5', 'o6']);
    await read();
    memory.stepTaken(step('o7', true));
    await read();
    expect(times()).toBe(1);
  });

  it('are asked for again after a failure', async () => {
    const memory = previousOrders();
    await expect(memory.read('mei', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.read('mei', async () => ['o1'])).toEqual(['o1']);
  });

  it('are forgotten when steps may have been missed', async () => {
    const { memory, read, times } = asked([]);
    await read();
    memory.clear();
    await read();
    expect(times()).toBe(2);
  });
});
