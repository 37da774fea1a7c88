import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** `pid` is the database server, `owner` the process that started it. */
type Ownership = { readonly pid: number; readonly owner: number };

const file = (dataDir: string) => join(dataDir, 'database.json');

/** A full disk keeps it from being written; then a later start cannot take over what is left behind, and says that it is in use. */
export function remember(dataDir: string, pid: number): void {
  try {
    writeFileSync(file(dataDir), JSON.stringify({ pid, owner: process.pid } satisfies Ownership));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

export function forget(dataDir: string, pid: number): void {
  if (read(dataDir)?.pid === pid) rmSync(file(dataDir), { force: true });
}

/**
 * Ends a database server whose owner has died and left it behind (its watcher was killed too). Touches only a process that is
 * what the file says: one whose command line names this very storage path. True when there was one and it has ended.
 */
export async function endOrphan(dataDir: string, storagePath: string): Promise<boolean> {
  const known = read(dataDir);
  if (!known || isAlive(known.owner) || !commandLine(known.pid).includes(storagePath)) return false;
  process.kill(known.pid, 'SIGTERM');
  for (let tries = 0; tries < 100 && isAlive(known.pid); tries++) await delay(100);
  return !isAlive(known.pid);
}

function read(dataDir: string): Ownership | null {
  try {
    const value = JSON.parse(readFileSync(file(dataDir), 'utf8')) as Ownership;
    return Number.isInteger(value.pid) && Number.isInteger(value.owner) ? value : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandLine(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
