import { defineConfig } from 'vitest/config';
import { shared } from './vitest.shared.ts';

export default defineConfig({
  test: {
    ...shared,
    projects: ['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts', '{seed,scripts}/vitest.config.ts'],
  },
});
