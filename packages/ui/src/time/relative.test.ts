import { describe, expect, it } from 'vitest';
import { relative } from './relative.ts';

const now = new Date('2026-11-22T08:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

describe('relative', () => {
  it.each([
    [20, 'now'],
    [59, 'now'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [3600, '1 hour ago'],
    [86_399, '23 hours ago'],
    [86_400, 'yesterday'],
    [-90, 'in 1 minute'],
  ])('%d s ago reads "%s"', (seconds, said) => {
    expect(relative(ago(seconds), now, 'en')).toBe(said);
  });

  it.each([
    ['2026-11-28T08:46:00Z', '2026-11-30T04:43:00Z', '前天'],
    ['2026-11-28T16:46:00Z', '2026-11-30T04:43:00Z', '昨天'],
    ['2026-11-27T15:59:00Z', '2026-11-30T04:43:00Z', '3天前'],
    ['2026-12-02T01:00:00Z', '2026-11-30T04:43:00Z', '后天'],
  ])('%s, seen at %s, is %s by the calendar of Shanghai', (at, seen, said) =>
    expect(relative(new Date(at), new Date(seen), 'zh')).toBe(said),
  );

  it('speaks Chinese', () => {
    expect(relative(ago(180), now, 'zh')).toBe('3分钟前');
  });
});
