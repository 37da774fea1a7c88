import { expect, it } from 'vitest';
import { DUE_SOON_MS, urgencyAt } from './urgency.ts';

const now = new Date('2026-11-25T09:00:00.000Z');
const inMs = (ms: number) => new Date(now.getTime() + ms).toISOString();

it('calls an order late from the moment it was due, and due soon in the hour before', () => {
  expect([-1, 0, 1, DUE_SOON_MS, DUE_SOON_MS + 1].map((ms) => urgencyAt(inMs(ms), now))).toEqual([
    'late',
    'late',
    'soon',
    'soon',
    'in-time',
  ]);
  expect(urgencyAt(null, now)).toBe('none');
});
