import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { adopt, endWithSignals } from '../run/children.mjs';
import { main } from '../run/main.mjs';
import { node24, root, toolEnv } from '../run/paths.mjs';
import { StepList } from '../run/step-list.mjs';
import { setUp } from '../setup/setup.mjs';

/** The sizes of the acceptance list; `npm test` runs the same tests with a few of each. */
const WHOLE = { KILLS: '20', DEMOTIONS: '57', CHATTER_S: '60' };
const workflow = join(root, 'packages/workflow');
const server = 'apps/server/src';

/** One after the other: each wants the machine to itself. */
const TRIALS = [
  ...['faults-under-load', 'crash', 'clock-jumps', 'chatter', 'live/demotions'].map((name) => ({
    cwd: root,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      `${server}/${name}.integration`,
      '--disable-console-intercept',
    ],
  })),
  { cwd: workflow, args: ['bench/check.bench.ts'] },
  { cwd: workflow, args: ['bench/random-walks.ts', '2000', '500'] },
];

await main(async () => {
  endWithSignals();
  await setUp(new StepList(), { web: false });
  let failed = 0;
  for (const { cwd, args } of TRIALS) {
    const child = spawn(node24, args, {
      cwd,
      env: toolEnv(WHOLE),
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const ended = once(child, 'close');
    adopt(child, ended);
    const [code] = await ended;
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
