import type { CompilerOptions } from '@inlang/paraglide-js';
import { join } from 'node:path';

/** How messages are compiled, the same for the build and for checking types: what is checked is what is built. */
export const paraglideOptions = (root: string) =>
  ({
    project: join(root, 'project.inlang'),
    outdir: join(root, 'src/lib/paraglide'),
    strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
    cookieName: 'locale',
  }) satisfies CompilerOptions;
