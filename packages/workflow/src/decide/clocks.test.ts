import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallDefinition } from '../testing/small-definition.ts';
import { runClocks, serviceLevelEnd, spentBy, type Clocks } from './clocks.ts';

const { calendar } = smallDefinition();
const at = (iso: string): Date => new Date(iso);
const NINE = at('2026-11-23T09:00:00+08:00');
const times = new Map<string, 'business' | 'plain'>([
  ['work', 'business'],
  ['all', 'plain'],
]);
const level = { clock: 'work', minutes: 120, time: 'business' } as const;

describe('service clocks', () => {
  it('run in business time or plain time', () => {
    const since = at('2026-11-20T17:00:00+08:00').toISOString();
    const clocks: Clocks = {
      work: { spentMs: 5, runningSince: since },
      all: { spentMs: 0, runningSince: since },
    };
    expect(Object.fromEntries(spentBy(NINE, clocks, times, calendar))).toEqual({
      work: 3_600_005,
      all: 64 * 3_600_000,
    });
  });
  it('stand still while paused', () => {
    expect(spentBy(NINE, { work: { spentMs: 7, runningSince: null } }, times, calendar).get('work')).toBe(7);
  });
  it('never run backwards when two machines differ', () => {
    const clocks: Clocks = { work: { spentMs: 7, runningSince: '2026-11-24T01:30:00.000Z' } };
    expect(spentBy(NINE, clocks, times, calendar).get('work')).toBe(7);
  });
  it('start, go on, pause and start again', () => {
    const before: Clocks = {
      on: { spentMs: 1, runningSince: 'T' },
      off: { spentMs: 2, runningSince: 'T' },
      anew: { spentMs: 3, runningSince: 'T' },
    };
    const spent = new Map([
      ['on', 10],
      ['off', 20],
      ['anew', 0],
    ]);
    expect(runClocks(NINE, before, spent, new Set(['anew']), new Set(['on', 'anew', 'fresh']))).toEqual({
      on: { spentMs: 1, runningSince: 'T' },
      off: { spentMs: 20, runningSince: null },
      anew: { spentMs: 0, runningSince: NINE.toISOString(), run: 1 },
      fresh: { spentMs: 0, runningSince: NINE.toISOString() },
    });
  });
  it('know how often they were started anew, also once they pause', () => {
    const work = { spentMs: 1, runningSince: 'T', run: 1 };
    const spent = new Map([['work', 0]]);
    const restarted = new Set(['work']);
    expect(runClocks(NINE, { work }, spent, restarted, new Set(['work']))['work']?.run).toBe(2);
    expect(runClocks(NINE, { work }, spent, restarted, new Set())['work']?.run).toBe(2);
    expect(runClocks(NINE, { work }, spent, new Set(), new Set())['work']?.run).toBe(1);
  });
  it('leave what is left of a service level, and none once it is used up', () => {
    expect(serviceLevelEnd(calendar, level, NINE, 30 * 60_000)).toEqual(at('2026-11-23T10:30:00+08:00'));
    expect(serviceLevelEnd(calendar, level, NINE, 1e9)).toEqual(NINE);
  });
  it('end at the same moment however often one looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }), (gaps) => {
        let clocks: Clocks = { work: { spentMs: 0, runningSince: NINE.toISOString() } };
        let now = NINE;
        for (const gap of gaps) {
          now = new Date(now.getTime() + gap * 1000);
          clocks = runClocks(
            now,
            clocks,
            spentBy(now, clocks, times, calendar),
            new Set(),
            new Set(['work']),
          );
        }
        const { runningSince, spentMs } = clocks['work']!;
        expect(serviceLevelEnd(calendar, level, at(runningSince!), spentMs)).toEqual(
          at('2026-11-23T11:00:00+08:00'),
        );
      }),
    );
  });
});
