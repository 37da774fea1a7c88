import { compile } from '@inlang/paraglide-js';
import { join } from 'node:path';
import { paraglideOptions } from './paraglide-options.ts';

/** Compiles the messages without a build, for the type check. */
await compile(paraglideOptions(join(import.meta.dirname, '..')));
