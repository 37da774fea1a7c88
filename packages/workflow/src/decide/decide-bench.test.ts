import { expect, it } from 'vitest';
import { benchCheck } from '../../bench/check.bench.ts';
import { benchDecide } from '../../bench/decide.bench.ts';

it('measures decisions that the shipped order definition still makes', () => {
  const { decide, advance, refuse } = benchDecide(1, 2);
  expect([decide, advance, refuse].every((microseconds) => microseconds > 0)).toBe(true);
});

it('measures checks of definitions that pass', () => {
  const { order, sixtyStates } = benchCheck(1);
  expect([order, sixtyStates].every((milliseconds) => milliseconds > 0)).toBe(true);
});
