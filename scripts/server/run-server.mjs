import { join } from 'node:path';
import { tie } from '../run/children.mjs';
import { start } from '../run/command.mjs';
import { node24, root, toolEnv } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { inUse } from './data-dir.mjs';

const PATIENCE_MS = 120_000;
/** The logger's level of a line that says why the process ends. */
const FATAL = 60;

/**
 * @typedef {import('../run/command.mjs').Outcome} Outcome
 * @typedef {{ port: number, dataDir: string, demo: boolean, dev: boolean }} ServerOptions
 */

/**
 * Starts the server (which starts its database) and waits until it serves and, where it is wanted, the demo company is there. The server tells how
 * far it is by JSON lines: `{"step":"seed","done":n,"of":m}`, then `{"ready":true,"url":…}`.
 * @param {import('../run/step-list.mjs').StepList} steps
 * @param {ServerOptions} options
 * @returns {Promise<{ url: string, firstAdmin: string, unsafe: string[], done: Promise<Outcome> }>}
 */
export async function runServer(steps, { port, dataDir, demo, dev }) {
  const signals = listenTo(port);
  const args = [
    join(root, 'apps/server/src/main.ts'),
    ...(demo ? ['--demo'] : []),
    ...(dev ? ['--dev'] : []),
  ];
  const env = toolEnv({
    PORT: String(port),
    DATA_DIR: dataDir,
    NODE_ENV: dev ? 'development' : demo ? 'demo' : 'production',
  });
  const { child, done } = start(node24, args, { log: 'server', keep: true, env, onLine: signals.hear });
  if (child.pid !== undefined) {
    const untie = tie(child.pid);
    void done.then(untie);
  }
  const ended = done.then((outcome) => {
    throw endedProblem(outcome, { port, dataDir });
  });
  // Heard by whoever waits below; afterwards its end is `done`'s business.
  ended.catch(() => undefined);

  await steps.run('Server', () => Promise.race([signals.begun, ended]));
  if (signals.seeding()) {
    await steps.run('Demo company', (step) => {
      signals.onSeed((text) => step.note(text));
      return Promise.race([signals.ready.then(() => signals.seeding()), ended]);
    });
  }
  const url = await Promise.race([signals.ready, ended]);
  await Promise.race([answers(`http://127.0.0.1:${port}/readyz`), ended]);
  return { url, firstAdmin: signals.firstAdmin(), unsafe: signals.unsafe, done };
}

/** @param {number} port */
function listenTo(port) {
  let seed = '';
  let firstAdmin = '';
  /** @type {string[]} */
  const unsafe = [];
  let begin = () => {};
  /** @type {(url: string) => void} */
  let beReady = () => {};
  /** @type {(text: string) => void} */
  let showSeed = () => {};
  /** @type {Promise<void>} */
  const begun = new Promise((resolve) => (begin = resolve));
  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => (beReady = resolve));
  return {
    begun,
    ready,
    unsafe,
    firstAdmin: () => firstAdmin,
    seeding: () => seed,
    onSeed: (/** @type {(text: string) => void} */ listener) => (showSeed = listener),
    // `{"firstAdmin":url}` and `{"unsafe":sentence}` come before `{"ready":true}`.
    hear: (/** @type {string} */ line) => {
      const message = parse(line);
      if (message.step === 'seed' && typeof message.done === 'number') {
        seed = `${message.done} of ${message.of}`;
        showSeed(seed);
        begin();
      }
      if (typeof message.firstAdmin === 'string') firstAdmin = message.firstAdmin;
      if (typeof message.unsafe === 'string') unsafe.push(message.unsafe);
      if (message.ready === true) {
        begin();
        beReady(typeof message.url === 'string' ? message.url : `http://localhost:${port}`);
      }
    },
  };
}

/**
 * @param {string} line
 * @returns {Record<string, unknown>}
 */
function parse(line) {
  if (!line.startsWith('{')) return {};
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

/**
 * Resolves when the address answers with success; rejects after two minutes without.
 * @param {string} url
 */
async function answers(url) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Problem(`The server runs but is not ready (${url}): see .cache/logs/server.log.`);
}

/**
 * The sentence with which the server has ended by itself, or null.
 * @param {string[]} tail
 */
export function lastWords(tail) {
  const fatal = tail.map(parse).findLast((message) => message.level === FATAL);
  return fatal ? String(fatal.msg) : null;
}

/**
 * Why the server did not start: its own last words where it logged them as fatal, else what its output shows.
 * @param {Outcome} outcome
 * @param {{ port: number, dataDir: string }} options
 */
function endedProblem({ code, tail, log }, { port, dataDir }) {
  const fatal = tail.map(parse).findLast((message) => message.level === FATAL);
  const cause = /** @type {{ code?: string } | undefined} */ (fatal?.err)?.code ?? '';
  if (cause === 'database.in-use') return inUse(dataDir);
  if (cause === 'EADDRINUSE') return new Problem(`Port ${port} is taken: choose another with --port.`);
  // The launcher's errors are sentences for people already, and so is what is marked as one.
  if (cause.startsWith('database.') || fatal?.sentence === true)
    return new Problem(String(fatal?.msg), { log });
  const reason = fatal ? String(fatal.msg) : `exit code ${code}`;
  return new Problem(`The server did not start (${reason}): see the log above.`, { tail, log });
}
