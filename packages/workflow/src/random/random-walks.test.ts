import { describe, expect, it } from 'vitest';
import { USUAL_FACTS } from '../scenario/imagined-facts.ts';
import { facts } from '../testing/small-definition.ts';
import { walkPassed } from './walk-passed.ts';
import { randomFacts } from './random-guard.ts';

/** The full count is `pnpm walks`; here some fixed definitions and some that nobody has seen yet. */
const seeds = [1, 1_000_003, Math.floor(Math.random() * 2 ** 31)];

describe.each(seeds)('random definitions that check passes (seed %i)', { timeout: 90_000 }, (seed) => {
  it('never get stuck without guards', () => {
    expect(
      walkPassed({ seed, definitions: 6, steps: 120, guards: false, factsOf: () => () => facts }).stuck,
    ).toEqual([]);
  });
  it('never get stuck with guards answering at random', () => {
    const factsOf = (random: Parameters<typeof randomFacts>[0]) => () => randomFacts(random);
    expect(walkPassed({ seed, definitions: 6, steps: 120, guards: true, factsOf }).stuck).toEqual([]);
  });
});

it('clocks that were started anew on another way excuse no timer', { timeout: 90_000 }, () => {
  for (const seed of [1259, 3373, 4247, 4521, 4882])
    expect(
      walkPassed({ seed, definitions: 1, steps: 500, guards: false, factsOf: () => () => USUAL_FACTS }).stuck,
    ).toEqual([]);
});
