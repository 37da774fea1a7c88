/**
 * Who may import whom: architecture's table, one entry a package. Tests may use packages/testing besides.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  'packages/domain': [],
  'packages/workflow': ['packages/domain'],
  'packages/policy': ['packages/domain'],
  'packages/contract': ['packages/domain'],
  'packages/gateway': ['packages/domain', 'packages/contract'],
  'packages/store': ['packages/domain', 'packages/contract', 'packages/workflow'],
  'packages/testing': ['packages/domain', 'packages/contract', 'packages/store'],
  'packages/ui': [],
  'apps/web': ['packages/domain', 'packages/contract', 'packages/policy', 'packages/ui'],
  'apps/server': [
    'packages/domain',
    'packages/workflow',
    'packages/policy',
    'packages/contract',
    'packages/store',
    'packages/gateway',
  ],
  // The accounts and the browser tests know the contract and how a server is started, nothing within.
  seed: ['packages/contract', 'apps/server'],
  e2e: ['packages/contract', 'apps/server'],
};

const OURS = '^(packages|apps)/[^/]+/|^(seed|e2e)/';
const TEST = '\\.(test|spec|fixture)\\.ts$|vitest\\.config\\.ts$|/vitest\\.shared\\.ts$|/testing/';

const folder = (name) => `^${name}/`;

const directions = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `direction-${name.split('/').at(-1)}`,
  comment: `${name} may import ${allowed.length ? allowed.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: folder(name), pathNot: TEST },
  to: { path: OURS, pathNot: [folder(name), ...allowed.map(folder)] },
}));

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-reaching-in',
      comment: "A package is what its entry exports: nobody imports another package's files.",
      severity: 'error',
      from: { path: '^((?:packages|apps)/[^/]+|seed|e2e)/' },
      to: {
        path: OURS,
        pathNot: [
          '^$1/',
          '^(packages|apps)/[^/]+/src/index\\.ts$',
          '^seed/src/index\\.ts$',
          '^packages/testing/setup/launch-test-database\\.ts$',
          '^packages/ui/tokens\\.css$',
          // The built screens, which the server serves.
          '^apps/web/build/',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other; modules that run must not wait for each other.',
      severity: 'error',
      from: { pathNot: '/node_modules/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-modules',
      comment: 'An import that resolves to nothing works on one machine by chance.',
      severity: 'error',
      from: {},
      // Virtual modules of the bundler.
      to: { couldNotResolve: true, pathNot: '^\\./\\$types|^\\$app/|^\\$env/|^virtual:|^#lib/paraglide/' },
    },
    {
      name: 'tests-stay-tests',
      comment: 'What runs in production does not import tests or the testing package.',
      severity: 'error',
      from: { path: OURS, pathNot: TEST },
      to: { path: ['\\.(test|spec)\\.ts$', '^packages/testing/'] },
    },
    {
      name: 'workflows-are-data',
      comment: 'A workflow is a definition: it imports nothing.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '.+' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|build|\\.svelte-kit|paraglide|test-results)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.json', '.css'],
    },
  },
};
