import { chmodSync, mkdirSync, readdirSync, statfsSync } from 'node:fs';
import { DatabaseError } from './database-error.ts';

/** With less than this nothing can be counted on: the database's journal alone grows by megabytes. */
const LEAST_FREE = 4_000_000;

/** All that is ever put into the folder. */
const OURS = new Set(['embedded', 'mongod', 'database.json', 'database.log']);

/**
 * Makes the folder of the data, which is nobody's but its owner's; one that was there before is closed to others too, unless more
 * than ours is in it (somebody may have named `/tmp`). Throws `database.folder` or `database.disk-full`.
 */
export function makeDataFolder(folder: string, inside: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).every((name) => OURS.has(name))) chmodSync(folder, 0o700);
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    chmodSync(inside, 0o700);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(folder, cause);
    throw new DatabaseError(
      'database.folder',
      `The data directory ${folder} cannot be used (${WORDS[code] ?? code}): give one that this account may write to with DATA_DIR.`,
      { cause },
    );
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'it belongs to another account',
  EROFS: 'it is on a read-only disk',
  ENOTDIR: 'part of it is a file',
  EEXIST: 'it is a file',
};

/** Whether the disk that a folder is on has next to no room left. */
export function isDiskFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_FREE;
  } catch {
    return false;
  }
}

export const diskFull = (folder: string, cause?: unknown): DatabaseError =>
  new DatabaseError(
    'database.disk-full',
    `The disk of the data directory ${folder} is full: make room there (a few hundred MB), then start again.`,
    { cause },
  );
