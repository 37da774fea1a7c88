import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** The shop's own cart and checkout as a module that a browser test puts into a page. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  build: {
    outDir: join(root, '../../.cache/order-everywhere'),
    emptyOutDir: true,
    lib: {
      entry: join(root, 'src/lib/checkout/testing/order-everywhere.ts'),
      formats: ['es'],
      fileName: 'order-everywhere',
    },
  },
});
