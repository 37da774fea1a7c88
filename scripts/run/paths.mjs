import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const cache = join(root, '.cache');
export const logs = join(cache, 'logs');
/** Node 24, from the `node` package: what everything but these scripts runs on. */
export const node24 = join(root, 'node_modules/node/bin/node');
export const bin = join(root, 'node_modules/.bin');

/** The environment of every command: Node 24 and the workspace's tools come first. */
export const toolEnv = (/** @type {NodeJS.ProcessEnv} */ extra = {}) => ({
  ...process.env,
  PATH: [bin, join(root, 'node_modules/node/bin'), process.env.PATH].filter(Boolean).join(delimiter),
  ...extra,
});
