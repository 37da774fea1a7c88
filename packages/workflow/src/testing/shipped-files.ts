import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../workflows/', import.meta.url);

/** The workflows that Orderdesk is shipped with, by the names of their folders. */
export const shippedNames = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** A file of a shipped workflow in its newest version, the one that a new database gets. */
export function readShipped(name: string, file: 'definition' | 'scenarios'): unknown {
  const versions = readdirSync(new URL(`${name}/`, FOLDER)).map((folder) => Number(folder.replace(/^v/, '')));
  const newest = Math.max(...versions.filter(Number.isInteger));
  return JSON.parse(readFileSync(new URL(`${name}/v${newest}/${file}.json`, FOLDER), 'utf8'));
}
