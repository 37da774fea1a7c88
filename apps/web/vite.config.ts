import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { completeMessages } from './vite/messages.plugin.ts';
import { paraglideOptions } from './vite/paraglide-options.ts';

const root = import.meta.dirname;
const testing = Boolean(process.env.VITEST);
/** Only for a stand-alone `vite dev`: in the product, screens and API share one process. */
const api = process.env.API_ORIGIN;

export default defineConfig({
  root,
  plugins: [
    paraglideVitePlugin(paraglideOptions(root)),
    completeMessages(root),
    tailwindcss(),
    sveltekit({
      compilerOptions: { runes: true },
      adapter: adapter({ out: 'build', precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'style-src': ['self', 'unsafe-inline'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
    ...(testing ? [svelteTesting()] : []),
  ],
  build: {
    // A font slice inside the style sheet would be refused by our own content policy, and loaded by those who never need it.
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
  },
  ...(api && {
    server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
  }),
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'vite/**/*.test.ts'],
    setupFiles: ['./src/test-setup.ts'],
  },
});
