import { findCommand } from '../run/find-command.mjs';
import { Problem } from '../run/problem.mjs';
import { aptInstall, mayInstall } from './apt.mjs';

const find = () => process.env.CHROMIUM ?? findCommand('chromium', 'chromium-browser', 'google-chrome');

/**
 * The path of a Chromium for the browser tests; on Debian as root it is installed when missing.
 * @param {import('../run/step-list.mjs').Step} step
 */
export async function findBrowser(step) {
  const found = find();
  if (found) return found;
  if (mayInstall()) {
    step.note('installing chromium');
    await aptInstall(['chromium'], step);
    const installed = find();
    if (installed) return installed;
  }
  throw new Problem(
    'The browser tests need Chromium: install it (Debian: `sudo apt install chromium`) or set CHROMIUM to its path.',
  );
}
