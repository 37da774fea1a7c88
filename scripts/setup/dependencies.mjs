import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';
import { fingerprint, isDone, markDone, markUndone } from '../run/fingerprint.mjs';
import { node24, root } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';

export const PNPM = 'pnpm@12.21.0';

const NO_NETWORK =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|UND_ERR|fetch failed|META_FETCH_FAIL|NO_OFFLINE|ENOTCACHED|socket hang up/i;

/** Workspace folders, from the shape of the repository: a package.json one or two levels down. */
function manifests() {
  const groups = ['apps', 'packages'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  );
  const files = ['.', ...groups, 'seed', 'e2e'].map((folder) => join(folder, 'package.json'));
  return files.filter((file) => existsSync(join(root, file))).sort();
}

/**
 * The workspace's packages by pnpm, exactly as the lockfile says; nothing when they are there already.
 * @param {import('../run/step-list.mjs').Step} step
 */
export async function installDependencies(step) {
  const print = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]);
  if (isDone('dependencies', print) && existsSync(node24)) return 'unchanged';
  markUndone('dependencies');
  const args = ['--yes', '--prefer-offline', PNPM, 'install', '--frozen-lockfile', '--prefer-offline'];
  // npm's own patience with a dead registry is minutes; a person wants to know sooner.
  const env = {
    ...process.env,
    CI: 'true',
    npm_config_fetch_retries: '1',
    npm_config_fetch_retry_mintimeout: '1000',
  };
  const { code, tail, log } = await run('npx', args, { log: 'install', env, onLine: step.note });
  if (code !== 0) throw installProblem(tail, log);
  markDone('dependencies', print);
  return 'installed';
}

/**
 * @param {string[]} tail
 * @param {string} log
 */
function installProblem(tail, log) {
  const text = tail.join('\n');
  if (/OUTDATED_LOCKFILE/.test(text)) {
    return new Problem(
      `The lockfile does not match the package.json files: run \`npx ${PNPM} install\` and keep the new pnpm-lock.yaml.`,
      { log, tail },
    );
  }
  if (NO_NETWORK.test(text)) {
    return new Problem(
      'The packages could not be fetched because no registry answers: check the network, the proxy and `npm config get registry`, then run this again.',
      { log, tail },
    );
  }
  return new Problem('Installing the packages failed: see the log above, then run this again.', {
    log,
    tail,
  });
}
