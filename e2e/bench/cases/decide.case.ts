import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Case } from '../bench.ts';

const LIMIT_US = 100;
const CHECK_LIMITS_MS = { order: 10, sixtyStates: 50 };
const bench = (file: string) =>
  fileURLToPath(new URL(`../../../packages/workflow/bench/${file}`, import.meta.url));

/** The workflow package's own measurement, in a process of its own: a package's files are not another's to import. */
export const decideCase: Case = async () => {
  const run = async (file: string): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(process.execPath, [bench(file), '--json']);
    return JSON.parse(stdout);
  };
  const { decide, advance, refuse } = (await run('decide.bench.ts')) as Record<
    'decide' | 'advance' | 'refuse',
    number
  >;
  const checks = (await run('check.bench.ts')) as typeof CHECK_LIMITS_MS;
  const checked = (what: string, which: keyof typeof CHECK_LIMITS_MS) => ({
    what,
    baseline: 'every configuration gone through',
    measured: `${checks[which].toFixed(1)} ms`,
    ratio: null,
    target: `≤ ${CHECK_LIMITS_MS[which]} ms`,
    reached: checks[which] <= CHECK_LIMITS_MS[which],
  });
  return [
    {
      what: '`decide` on the order definition, restore included',
      baseline: `a whole tree: ${advance.toFixed(0)} µs, a refusal: ${refuse.toFixed(0)} µs`,
      measured: `${decide.toFixed(0)} µs`,
      ratio: null,
      target: `≤ ${LIMIT_US} µs`,
      reached: decide <= LIMIT_US,
    },
    checked('`check` of the order definition', 'order'),
    checked('`check` of a definition of sixty states', 'sixtyStates'),
  ];
};
