import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pace } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets the first through at once, and the next when the rest is over', async () => {
  const passed: number[] = [];
  const rest = pace(40, Date.now);
  const begin = Date.now();
  void (async () => {
    for (let n = 0; n < 3; n += 1) {
      await rest();
      passed.push(Date.now() - begin);
    }
  })();
  await vi.advanceTimersByTimeAsync(200);
  expect(passed).toEqual([0, 40, 80]);
});

it('makes nobody wait who comes late enough', async () => {
  const rest = pace(40, Date.now);
  await rest();
  await vi.advanceTimersByTimeAsync(41);
  let through = false;
  void rest().then(() => (through = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(through).toBe(true);
});
