import { describe, expect, it } from 'vitest';
import { manualClock } from './manual-clock.ts';

describe('manualClock', () => {
  it('stands still until it is moved', () => {
    const clock = manualClock('2026-03-01T09:00:00Z');
    const before = clock.now();
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, ms: 5 });
    expect(before.toISOString()).toBe('2026-03-01T09:00:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-03-02T11:03:04.005Z');
  });

  it('gives dates that cannot be used to move it', () => {
    const clock = manualClock();
    const seen = clock.now();
    seen.setFullYear(1999);
    expect(clock.now().getFullYear()).toBe(2026);
  });

  it('refuses to go back, and what is no instant', () => {
    const clock = manualClock('2026-03-01T09:00:00Z');
    expect(() => clock.set('2026-03-01T08:59:59Z')).toThrow(RangeError);
    expect(() => clock.advance({ hours: -1 })).toThrow(RangeError);
    expect(() => manualClock('noon')).toThrow('Not an instant: noon');
  });
});
