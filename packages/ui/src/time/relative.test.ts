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

  it('speaks Chinese', () => {
    expect(relative(ago(180), now, 'zh')).toBe('3分钟前');
  });
});
