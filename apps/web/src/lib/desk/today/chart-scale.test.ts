import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks } from './chart-scale.ts';

describe('the lines of a chart', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [19, [0, 5, 10, 15, 20]],
    [86, [0, 25, 50, 75, 100]],
  ])('up to %i', (highest, ticks) => {
    expect(niceTicks(highest)).toEqual(ticks);
  });

  it('hold every value, in few even whole steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (highest) => {
        const ticks = niceTicks(highest);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every((tick, index) => Number.isInteger(tick) && tick === index * ticks[1]!)).toBe(true);
      }),
    );
  });
});
