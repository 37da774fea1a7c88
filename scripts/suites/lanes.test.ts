import { describe, expect, it } from 'vitest';
import { inLanes } from './lanes.mjs';

describe('inLanes', () => {
  it('works on no more at a time than it is wide, and keeps the order', async () => {
    let busy = 0;
    let most = 0;
    const results = await inLanes(2, [1, 2, 3, 4, 5], async (item) => {
      most = Math.max(most, ++busy);
      // Odd items take more turns, so they end out of order.
      for (let turn = 0; turn < (item % 2) * 5; turn++) await Promise.resolve();
      busy--;
      return item * 10;
    });
    expect(results).toEqual([10, 20, 30, 40, 50]);
    expect(most).toBe(2);
  });

  it('has nothing to do with nothing', async () => {
    expect(await inLanes(2, [], () => Promise.resolve(1))).toEqual([]);
  });
});
