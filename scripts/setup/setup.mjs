import { buildWeb } from './web-build.mjs';
import { installDependencies } from './dependencies.mjs';
import { setUpEmbeddedDatabase } from './embedded-database.mjs';

/**
 * What every command needs before it can do its own work, each step skipped when it is done.
 * @param {import('../run/step-list.mjs').StepList} steps
 * @param {{ dataDir?: string, web: boolean }} needs
 */
export async function setUp(steps, { dataDir, web }) {
  await steps.run('Node', () => process.versions.node);
  await steps.run('Packages', installDependencies);
  await steps.run('Database', (step) => setUpEmbeddedDatabase(step, dataDir));
  if (web) await steps.run('Web build', buildWeb);
}
