import { join } from 'node:path';
import { root } from '../run/paths.mjs';

/** @typedef {import('./run-suite.mjs').Suite} Suite */

const web = join(root, 'apps/web');
const VITEST = 'node_modules/vitest/vitest.mjs';

/**
 * Every suite of `npm test`, in the order they are told. The checks need no database and run two at a time; the test suites
 * have the machine to themselves.
 * @type {Suite[]}
 */
export const SUITES = [
  {
    name: 'format',
    kind: 'check',
    tools: [
      {
        script: 'node_modules/prettier/bin/prettier.cjs',
        args: ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier'],
      },
    ],
  },
  {
    name: 'lint',
    kind: 'check',
    tools: [
      {
        script: 'node_modules/eslint/bin/eslint.js',
        args: ['.', '--max-warnings', '0'],
        env: { NODE_OPTIONS: '--max-old-space-size=6144' },
      },
    ],
  },
  {
    name: 'types',
    kind: 'check',
    tools: [
      { script: 'node_modules/typescript/bin/tsc', args: ['--project', 'tsconfig.json'] },
      { script: 'node_modules/typescript/bin/tsc', args: ['--project', 'scripts/tsconfig.json'] },
      { script: 'node_modules/typescript/bin/tsc', args: ['--project', 'e2e/tsconfig.json'] },
      {
        cwd: join(root, 'packages/ui'),
        script: 'node_modules/svelte-check/bin/svelte-check',
        args: ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'],
      },
      {
        cwd: web,
        script: 'node_modules/svelte-check/bin/svelte-check',
        args: ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'],
      },
    ],
  },
  {
    name: 'boundaries',
    kind: 'check',
    tools: [
      {
        script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        args: ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'seed', 'e2e', 'workflows'],
      },
    ],
  },
  {
    name: 'dead-code',
    kind: 'check',
    tools: [{ script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] }],
  },
  {
    name: 'unit',
    kind: 'vitest',
    tool: { script: VITEST, args: ['run', '--exclude', '**/*.integration.test.ts'] },
  },
  { name: 'integration', kind: 'vitest', tool: { script: VITEST, args: ['run', '.integration.test.'] } },
  { name: 'api', kind: 'api', bounds: { examples: 2, seconds: 25 } },
  {
    name: 'browser',
    kind: 'playwright',
    tool: {
      cwd: join(root, 'e2e'),
      script: 'node_modules/@playwright/test/cli.js',
      args: ['test', '--reporter=list,json'],
    },
  },
];

/**
 * What has to be generated before the screens can be linted and type-checked: messages and route types.
 * @type {import('./run-suite.mjs').Tool[]}
 */
export const GENERATORS = [
  {
    cwd: web,
    script: 'vite/compile-messages.ts',
    args: [],
  },
  { cwd: web, script: 'node_modules/@sveltejs/kit/svelte-kit.js', args: ['sync'] },
];

/**
 * The suites a person asked for (`--only unit,lint`), in their own order.
 * @param {string | undefined} only
 * @returns {{ suites: Suite[], unknown: string[] }}
 */
export function chooseSuites(only) {
  if (only === undefined) return { suites: SUITES, unknown: [] };
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  return { suites: SUITES.filter((suite) => names.includes(suite.name)), unknown };
}
