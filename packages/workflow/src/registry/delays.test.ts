import { describe, expect, it } from 'vitest';
import { MONDAY, smallDefinition } from '../testing/small-definition.ts';
import { DELAYS } from './delays.ts';

type Params = Record<string, unknown>;

describe('delays', () => {
  const friday = new Date('2026-11-20T17:00:00+08:00');
  const due = (name: string, params: Params, serviceLevelEnds: Date | null = null) =>
    DELAYS.get(name)!.dueAt(params as never, {
      now: friday,
      calendar: smallDefinition().calendar,
      serviceLevelEnds,
    });
  it.each<[string, Params, string]>([
    ['minutes', { minutes: 90 }, '2026-11-20T18:30:00+08:00'],
    ['hours', { hours: 2 }, '2026-11-20T19:00:00+08:00'],
    ['days', { days: 1 }, '2026-11-21T17:00:00+08:00'],
    ['businessMinutes', { minutes: 90 }, '2026-11-23T09:30:00+08:00'],
    ['businessHours', { hours: 2 }, '2026-11-23T10:00:00+08:00'],
  ])('%s', (name, params, expected) => {
    expect(DELAYS.get(name)!.params.safeParse(params).success).toBe(true);
    expect(due(name, params)).toEqual(new Date(expected));
  });
  it('end with the service level, or some business time after it', () => {
    expect(due('serviceLevelEnds', {}, MONDAY)).toEqual(MONDAY);
    expect(due('serviceLevelEnds', { afterMinutes: 60 }, MONDAY)).toEqual(
      new Date('2026-11-23T10:00:00+08:00'),
    );
  });
  it('never are zero, negative or without end', () => {
    for (const value of [0, -1, Infinity, Number.NaN, '5'])
      expect(DELAYS.get('minutes')!.params.safeParse({ minutes: value }).success).toBe(false);
  });
});
