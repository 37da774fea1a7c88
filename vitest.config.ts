import { defineConfig } from 'vitest/config';
import { shared } from './vitest.shared.ts';

export default defineConfig({
  test: {
    ...shared,
    projects: [
      'packages/*/vitest.config.ts',
      'apps/server/vitest.config.ts',
      'apps/web/vite.config.ts',
      '{seed,scripts}/vitest.config.ts',
    ],
  },
});
