import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../run/problem.mjs';

/**
 * Who has the database of this data directory open, by the file the launcher leaves there; null when nobody has.
 * @param {string} dataDir
 * @returns {{ pid: number, owner: number } | null}
 */
function readOwner(dataDir) {
  const file = join(dataDir, 'database.json');
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}

/**
 * Refuses a directory whose database another Orderdesk has open. One that was left behind by a killed owner is let through: the
 * launcher takes it over.
 * @param {string} dataDir
 */
export function checkDataDir(dataDir) {
  if (process.env.MONGODB_URI) return;
  const owner = readOwner(dataDir);
  if (owner && isAlive(owner.pid) && isAlive(owner.owner)) throw inUse(dataDir, owner.owner);
}

/**
 * Waits until the database of this directory has ended: its watcher needs a moment when the server was killed.
 * @param {string} dataDir
 */
export async function databaseEnded(dataDir) {
  const owner = readOwner(dataDir);
  for (let tries = 0; owner && isAlive(owner.pid) && tries < 120; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * @param {string} dataDir
 * @param {number} [pid]
 */
export function inUse(dataDir, pid) {
  const who = pid ? `by process ${pid}` : 'by another process';
  return new Problem(
    `The database directory ${dataDir} is in use ${who}: stop the other Orderdesk, or choose another directory with DATA_DIR.`,
  );
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
