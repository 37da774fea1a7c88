import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { adopt, endWithSignals } from '../run/children.mjs';
import { main } from '../run/main.mjs';
import { node24, root, toolEnv } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { StepList } from '../run/step-list.mjs';
import { setUp } from '../setup/setup.mjs';

const LIVES = 'apps/server/src/features/orders/lives/random-lives';

/** How many lives, which ones, and whether on a database or on a store in memory, which is several times faster. */
function readWishes() {
  const { values } = parseArgs({
    options: {
      lives: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      database: { type: 'boolean', default: false },
    },
  });
  const [lives, seed] = [Number(values.lives), Number(values.seed ?? 0)];
  if (!(Number.isInteger(lives) && lives >= 1 && Number.isInteger(seed)))
    throw new Problem('`--lives` is a whole number from 1 on, `--seed` a whole number.');
  return { ...values, file: `${LIVES}${values.database ? '.integration' : ''}.test.ts` };
}

await main(async () => {
  const { lives, seed, file } = readWishes();
  endWithSignals();
  await setUp(new StepList(), { web: false });
  const env = toolEnv({ LIVES: lives, ...(seed === undefined ? {} : { LIVES_SEED: seed }) });
  const child = spawn(node24, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', file], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  adopt(child, ended);
  const [code] = await ended;
  return code ?? 1;
});
