import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('edit distance', () => {
  it.each([
    ['mouse', 'mouse', 0],
    ['keybord', 'keyboard', 1],
    ['mosue', 'mouse', 1],
    ['cabel', 'cable', 1],
    ['abc', 'xyz', 3],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('is the same both ways and never above the limit plus one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const there = editDistance(a, b, limit);
        expect(there).toBe(editDistance(b, a, limit));
        expect(there).toBeLessThanOrEqual(limit + 1);
        expect(there === 0).toBe(a === b);
        expect(there).toBe(Math.min(editDistance(a, b, 20), limit + 1));
      }),
    );
  });
});
