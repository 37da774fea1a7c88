import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, root } from './paths.mjs';

const GENERATED = new Set(['node_modules', 'build', 'paraglide', 'dist']);

/**
 * The content hash of files and folders (relative to the root), generated folders and hidden files left out: tools write their own
 * notes (`.meta.json`) beside the sources they read. What is missing counts as
 * missing, so that its arrival changes the hash.
 * @param {string[]} paths
 * @param {(file: string) => boolean} [accept] which files inside folders count
 */
export function fingerprint(paths, accept = () => true) {
  const hash = createHash('sha256').update(process.platform);
  for (const path of paths) {
    const full = join(root, path);
    const files = !existsSync(full) ? [] : statSync(full).isDirectory() ? walk(full).filter(accept) : [full];
    for (const file of files)
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    if (files.length === 0) hash.update(`none ${path}\0`);
  }
  return hash.digest('hex');
}

/**
 * All files below a folder, in a stable order.
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (GENERATED.has(entry.name) || entry.name.startsWith('.')) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
    });
}

const file = (/** @type {string} */ name) => join(cache, 'done', name);

/**
 * True when `name` was last finished with this very fingerprint.
 * @param {string} name
 * @param {string} print
 */
export function isDone(name, print) {
  return existsSync(file(name)) && readFileSync(file(name), 'utf8') === print;
}

/**
 * @param {string} name
 * @param {string} print
 */
export function markDone(name, print) {
  mkdirSync(join(cache, 'done'), { recursive: true });
  writeFileSync(file(name), print);
}

/** @param {string} name */
export const markUndone = (name) => rmSync(file(name), { force: true });
