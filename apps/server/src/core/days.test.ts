import { describe, expect, it } from 'vitest';
import { startOfDay } from '@orderdesk/domain';
import { dayOf, daysBack } from './days.ts';

const shanghai = { timezone: 'Asia/Shanghai' };
const berlin = { timezone: 'Europe/Berlin' };
const begins = ({ timezone }: typeof berlin, day: string) =>
  new Date(startOfDay(day, timezone)).toISOString();

describe('days of the company', () => {
  it('begin at its midnight, not at UTC’s', () => {
    expect(dayOf(shanghai, new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22');
    expect(begins(shanghai, '2026-11-22')).toBe('2026-11-21T16:00:00.000Z');
  });

  it('are right on the days the clocks change', () => {
    expect(begins(berlin, '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(begins(berlin, '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(begins(berlin, '2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('count back over a month’s end', () => {
    expect(daysBack(shanghai, new Date('2026-12-01T04:00:00Z'), 3)).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
  });
});
