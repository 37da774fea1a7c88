import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Case } from '../bench.ts';

const LIMIT_US = 100;
const BENCH = fileURLToPath(new URL('../../../packages/workflow/bench/decide.bench.ts', import.meta.url));

/** The workflow package's own measurement, in a process of its own: a package's files are not another's to import. */
export const decideCase: Case = async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [BENCH, '--json']);
  const { decide, advance, refuse } = JSON.parse(stdout) as Record<'decide' | 'advance' | 'refuse', number>;
  return [
    {
      what: '`decide` on the order definition, restore included',
      baseline: `a whole tree: ${advance.toFixed(0)} µs, a refusal: ${refuse.toFixed(0)} µs`,
      measured: `${decide.toFixed(0)} µs`,
      ratio: null,
      target: `≤ ${LIMIT_US} µs`,
      reached: decide <= LIMIT_US,
    },
  ];
};
