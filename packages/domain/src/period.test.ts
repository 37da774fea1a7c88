import { describe, expect, it } from 'vitest';
import { boundsOf, holdsAt } from './period.ts';

const SHANGHAI = 'Asia/Shanghai';
const december = { from: '2026-12-01', to: '2026-12-31' };

describe('a period of days', () => {
  it.each([
    ['2026-11-30T23:59:59.999+08:00', false],
    ['2026-12-01T00:00:00+08:00', true],
    ['2026-12-31T23:59:59.999+08:00', true],
    ['2027-01-01T00:00:00+08:00', false],
  ])('is whole days of the company, both included: %s is in it: %s', (at, held) => {
    expect(holdsAt(december, new Date(at), SHANGHAI)).toBe(held);
  });
  it('of one day is that day', () => {
    const day = { from: '2026-12-12', to: '2026-12-12' };
    expect(holdsAt(day, new Date('2026-12-12T20:00:00+08:00'), SHANGHAI)).toBe(true);
    expect(holdsAt(day, new Date('2026-12-13T00:00:00+08:00'), SHANGHAI)).toBe(false);
  });
  it('goes by the zone, also on a day with a change of the clock', () => {
    const { from, until } = boundsOf({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Berlin');
    expect((until - from) / 3_600_000).toBe(25);
  });
});

describe('a period of instants', () => {
  it('holds from the first until before the second, and without end where one is missing', () => {
    const noon = '2026-12-01T12:00:00+08:00';
    expect(holdsAt({ from: noon, to: null }, new Date(noon), SHANGHAI)).toBe(true);
    expect(holdsAt({ from: null, to: noon }, new Date(noon), SHANGHAI)).toBe(false);
    expect(holdsAt({ from: null, to: null }, new Date(noon), SHANGHAI)).toBe(true);
  });
  it('refuses what is neither a day nor an instant', () => {
    expect(() => boundsOf({ from: '2026-13-01', to: null }, SHANGHAI)).toThrow(RangeError);
    expect(() => boundsOf({ from: 'soon', to: null }, SHANGHAI)).toThrow(RangeError);
  });
});
