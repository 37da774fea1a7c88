import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';
import { cache } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { findPython } from './embedded-database.mjs';

const REQUIREMENT = 'schemathesis==4.32.5';
const venv = join(cache, 'schemathesis');
const marker = join(venv, 'installed');

export const schemathesis = join(venv, 'bin/schemathesis');

/**
 * The tool that asks the API by its own document, in a Python environment of its own.
 * @param {import('../run/step-list.mjs').Step} step
 */
export async function setUpSchemathesis(step) {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === REQUIREMENT) return 'unchanged';
  const system = await findPython();
  if (!system) throw new Problem('Checking the API needs Python 3.10 or newer with venv.');
  rmSync(venv, { recursive: true, force: true });
  const made = await run(system, ['-m', 'venv', venv], { log: 'schemathesis' });
  if (made.code !== 0) throw new Problem('No Python environment could be made for schemathesis.', made);
  step.note(`fetching ${REQUIREMENT}`);
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--retries', '1', REQUIREMENT];
  const options = { log: 'schemathesis', append: true, onLine: step.note };
  const installed = await run(join(venv, 'bin/python'), pip, options);
  if (installed.code !== 0) {
    throw new Problem(
      'schemathesis could not be fetched from the Python package index: check the network.',
      installed,
    );
  }
  writeFileSync(marker, REQUIREMENT);
  return 'installed';
}
