import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const TYPED = ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'];
const TESTS = ['**/*.test.ts', '**/*.spec.ts', 'e2e/**/*.ts', 'packages/testing/**/*.ts'];

/** A test that sleeps is slow on a fast machine and wrong on a slow one: wait for what is to happen. */
const NO_SLEEP = 'Tests do not sleep: wait for an event, move the clock, or poll with expect.poll.';

export default defineConfig(
  {
    ignores: [
      '**/node_modules',
      '**/build',
      '**/dist',
      '**/.svelte-kit',
      '**/.cache',
      '**/.data',
      'apps/web/src/lib/paraglide',
      '**/test-results',
      '**/playwright-report',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked.map((config) => ({ ...config, files: TYPED })),
  // After TypeScript's, whose parser would otherwise be asked to read components.
  ...svelte.configs.recommended,
  {
    files: TYPED,
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in templates are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler that meets an interface returns a promise without always awaiting one.
      '@typescript-eslint/require-await': 'off',
      // Our methods are closures on plain objects: they have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // TypeScript's own check, which knows the ambient names too.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      // An event handler may be asynchronous; what it leaves floating is still found.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', 'apps/web/src/**/*.ts'],
    rules: {
      // Orderdesk is served from the root of its host: links need no base path.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps and dates that are only looked things up in need not be reactive; the rule cannot tell.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // Props are `let` for the compiler's sake.
      'prefer-const': 'off',
      // svelte-check types templates, props and handlers; this parser sees `any` there. Floating promises it does find.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // It disagrees with svelte-check about which warnings there are.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'node:timers/promises', message: NO_SLEEP },
            {
              name: '@playwright/test',
              importNames: ['test'],
              message: 'Take it from product/test.ts, which closes the windows a test has opened.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
          message: NO_SLEEP,
        },
        { selector: "CallExpression[callee.property.name='waitForTimeout']", message: NO_SLEEP },
        { selector: "CallExpression[callee.name='sleep']", message: NO_SLEEP },
      ],
      // Matchers such as expect.any() are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: [
      'packages/*/src/**/*.{ts,svelte}',
      'apps/*/src/**/*.{ts,svelte}',
      'seed/src/**/*.ts',
      'scripts/**/*.mjs',
    ],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
);
