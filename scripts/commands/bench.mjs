import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adopt, endWithSignals } from '../run/children.mjs';
import { main } from '../run/main.mjs';
import { node24, root, toolEnv } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { StepList } from '../run/step-list.mjs';
import { setUp } from '../setup/setup.mjs';

await main(async () => {
  const entry = join(root, 'e2e/bench/main.ts');
  if (!existsSync(entry))
    throw new Problem('The benchmarks are missing (e2e/bench/main.ts): use a complete clone.');
  endWithSignals();
  await setUp(new StepList(), { web: true });
  // The benchmark speaks for itself: its table is what one came for.
  const child = spawn(node24, [entry, ...process.argv.slice(2)], {
    cwd: root,
    env: toolEnv({ NODE_ENV: 'production' }),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  adopt(child, ended);
  const [code] = await ended;
  return code ?? 1;
});
