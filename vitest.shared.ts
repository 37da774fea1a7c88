import { join } from 'node:path';
import type { ViteUserConfig } from 'vitest/config';

/** What every project of the run agrees on. A project's own file adds to it and names its root. */
export const shared = {
  testTimeout: 20_000,
  hookTimeout: 30_000,
  globalSetup: [join(import.meta.dirname, 'packages/testing/setup/launch-test-database.ts')],
} satisfies NonNullable<ViteUserConfig['test']>;

/** The configuration of a package that runs in Node: `export default nodeProject('domain', import.meta.dirname)`. */
export function nodeProject(name: string, root: string, include = ['src/**/*.test.ts']): ViteUserConfig {
  return { root, test: { ...shared, name, root, include, environment: 'node' } };
}
