import { describe, expect, it } from 'vitest';
import { keyedLock } from './keyed-lock.ts';

/** A promise to be settled by hand. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}

describe('keyed lock', () => {
  it('runs work on one key in the order it was asked for', async () => {
    const lock = keyedLock();
    const first = gate();
    const order: string[] = [];
    const a = lock.run(['x'], async () => {
      await first.passed;
      order.push('a');
    });
    const b = lock.run(['x', 'y'], async () => void order.push('b'));
    const c = lock.run(['y'], async () => void order.push('c'));
    first.open();
    await Promise.all([a, b, c]);
    expect(order).toEqual(['a', 'b', 'c']);
    expect(lock.size).toBe(0);
  });

  it('does not make other keys wait', async () => {
    const lock = keyedLock();
    const first = gate();
    const a = lock.run(['x'], () => first.passed);
    await expect(lock.run(['z'], async () => 'through')).resolves.toBe('through');
    first.open();
    await a;
  });

  it('lets the next one in after a failure', async () => {
    const lock = keyedLock();
    const failing = lock.run(['x'], async () => {
      throw new Error('no');
    });
    const next = lock.run(['x'], async () => 'next');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('next');
  });
});
