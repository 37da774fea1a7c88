import { expect, it } from 'vitest';
import { messageBudget } from './message-budget.ts';

it('gives a burst at once, then as much as time has refilled, and never more than the burst', () => {
  let now = 0;
  const budget = messageBudget({ burst: 10, perSecond: 5 }, () => now);
  expect([budget.take(6), budget.take(4), budget.take(1)]).toEqual([true, true, false]);
  now += 200;
  expect([budget.take(1), budget.take(1)]).toEqual([true, false]);
  now += 3_600_000;
  expect([budget.take(10), budget.take(1)]).toEqual([true, false]);
});
