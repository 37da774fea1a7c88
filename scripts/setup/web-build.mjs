import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';
import { fingerprint, isDone, markDone, markUndone } from '../run/fingerprint.mjs';
import { node24, root, toolEnv } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';

const web = join(root, 'apps/web');
const INPUTS = [
  'apps/web',
  'packages/ui',
  'packages/contract',
  'packages/domain',
  'packages/policy',
  'pnpm-lock.yaml',
];

/**
 * The shop and the desk as the server serves them; nothing when no input has changed.
 * @param {import('../run/step-list.mjs').Step} step
 */
export async function buildWeb(step) {
  const print = fingerprint(INPUTS, (file) => !/\.(test|spec)\.|\/README\.md$/.test(file));
  if (isDone('web-build', print) && existsSync(join(web, 'build/handler.js'))) return 'unchanged';
  markUndone('web-build');
  // By its file, not through pnpm: no second package manager start, and Ctrl-C reaches the build itself.
  const vite = join(web, 'node_modules/vite/bin/vite.js');
  const outcome = await run(node24, [vite, 'build'], {
    log: 'web-build',
    cwd: web,
    env: toolEnv(),
    onLine: step.note,
  });
  if (outcome.code !== 0)
    throw new Problem('The web application could not be built: see the log above.', outcome);
  markDone('web-build', print);
  return 'built';
}
