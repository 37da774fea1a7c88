import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { adopt } from './children.mjs';
import { logFile } from './log-file.mjs';
import { logs, root } from './paths.mjs';

const TAIL = 60;

/**
 * @typedef {{ code: number | null, tail: string[], log: string }} Outcome
 * @typedef {{ child: import('node:child_process').ChildProcess, done: Promise<Outcome> }} Started
 * @typedef {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv, append?: boolean, keep?: boolean, onLine?: (line: string) => void }} Options
 */

/**
 * Starts a command in a process group of its own, its output in `.cache/logs/<log>.log`. `done` never rejects: a command that
 * cannot be started ends with code 127. A log that is to be kept (`keep`) goes on where it was, and is bounded.
 * @param {string} file
 * @param {string[]} args
 * @param {Options} options
 */
export function start(
  file,
  args,
  { log, cwd = root, env = process.env, append = false, keep = false, onLine },
) {
  mkdirSync(logs, { recursive: true });
  const path = join(logs, `${log}.log`);
  const out = logFile(path, keep ? 'keep' : append ? 'append' : 'anew');
  /** @type {string[]} */
  const tail = [];
  const hear = (/** @type {string} */ line) => {
    out.write(line);
    tail.push(line);
    if (tail.length > TAIL) tail.shift();
    onLine?.(line);
  };
  out.write(`$ ${[file, ...args].join(' ')}`);
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  createInterface({ input: child.stdout }).on('line', hear);
  createInterface({ input: child.stderr }).on('line', hear);
  /** @type {Promise<Outcome>} */
  const done = new Promise((resolve) => {
    child.once('error', (error) => {
      hear(error.message);
      resolve({ code: 127, tail, log: path });
    });
    child.once('close', (code) => resolve({ code, tail, log: path }));
  }).then(async (outcome) => {
    await out.close();
    return /** @type {Outcome} */ (outcome);
  });
  adopt(child, done);
  return { child, done };
}

/**
 * Runs a command to its end.
 * @param {string} file
 * @param {string[]} args
 * @param {Options} options
 */
export const run = (file, args, options) => start(file, args, options).done;
