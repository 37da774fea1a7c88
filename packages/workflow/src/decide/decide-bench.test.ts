import { expect, it } from 'vitest';
import { benchDecide } from '../../bench/decide.bench.ts';

it('measures decisions that the shipped order definition still makes', () => {
  const { decide, advance, refuse } = benchDecide(1, 2);
  expect([decide, advance, refuse].every((microseconds) => microseconds > 0)).toBe(true);
});
