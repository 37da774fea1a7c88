import { problem, type Problem } from './problem.ts';

/** A way that runs by itself and comes back to where it started. */
export const endless = (pointer: string): Problem =>
  problem(
    'endless-loop',
    pointer,
    '自动转移会绕回原处，永远停不下来',
    'This runs by itself and comes back to where it started, without end',
  );
