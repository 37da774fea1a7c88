import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextQuantity } from './next-quantity.ts';

const rule = fc.record({ steps: fc.integer({ min: 1, max: 20 }), step: fc.integer({ min: 1, max: 50 }) });

describe('the next quantity', () => {
  it('goes a step at a time, from wherever it stands', () => {
    expect(nextQuantity({ minimum: 10, step: 5 }, 10, 'up')).toBe(15);
    expect(nextQuantity({ minimum: 10, step: 5 }, 12, 'up')).toBe(15);
    expect(nextQuantity({ minimum: 10, step: 5 }, 12, 'down')).toBe(10);
    expect(nextQuantity({ minimum: 10, step: 5 }, 10, 'down')).toBe(10);
  });
  it('rounds up what was typed', () => {
    expect(nextQuantity({ minimum: 10, step: 5 }, 3, 'typed')).toBe(10);
    expect(nextQuantity({ minimum: 10, step: 5 }, 21, 'typed')).toBe(25);
  });
  it('is always one that may be ordered', () => {
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: -10, max: 2_000_000 }),
        fc.constantFrom('up' as const, 'down' as const, 'typed' as const),
        ({ steps, step }, from, way) => {
          const minimum = steps * step;
          const next = nextQuantity({ minimum, step }, from, way);
          expect(next % step).toBe(0);
          expect(next).toBeGreaterThanOrEqual(minimum);
          expect(next).toBeLessThanOrEqual(1_000_000);
        },
      ),
    );
  });
});
