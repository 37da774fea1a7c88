import { run } from '../run/command.mjs';
import { findCommand } from '../run/find-command.mjs';

/** Whether packages may be installed without asking anyone: Debian or a relative, as root. */
export const mayInstall = () => process.getuid?.() === 0 && findCommand('apt-get') !== null;

/**
 * Installs Debian packages; false when that did not work.
 * @param {string[]} packages
 * @param {import('../run/step-list.mjs').Step} step
 */
export async function aptInstall(packages, step) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { log: 'apt', env, onLine: step.note };
  // A fresh container has no package lists; a stale list is good enough where the network is down.
  await run('apt-get', ['update'], options);
  const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    ...options,
    append: true,
  });
  return code === 0;
}
