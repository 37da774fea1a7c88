import { performance } from 'node:perf_hooks';
import { randomFacts } from '../src/random/random-guard.ts';
import { walkPassed } from '../src/random/walk-passed.ts';
import { USUAL_FACTS } from '../src/scenario/imagined-facts.ts';

/**
 * The whole of what the unit test does a part of: `pnpm walks [definitions] [steps] [seed]`. Walks through random definitions
 * that `check` passes, without guards and with guards answering at random; exits with 1 when any got stuck.
 */
const [definitions = 2000, steps = 500, seed = 1] = process.argv.slice(2).map(Number);
for (const guards of [false, true]) {
  const begin = performance.now();
  const { tried, stuck } = walkPassed({
    seed,
    definitions,
    steps,
    guards,
    factsOf: (random) => () => (guards ? randomFacts(random) : USUAL_FACTS),
  });
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.log(
    `${guards ? 'with guards' : 'without guards'}: ${definitions} definitions of ${tried} drawn, ${steps} steps each, ${stuck.length} stuck, ${seconds} s`,
  );
  for (const one of stuck) console.log(`  ${one}`);
  if (stuck.length > 0) process.exitCode = 1;
}
