import type { StartOptions } from './bound-process.ts';

/** A kind of server that can be started on a directory of its own. */
export type Engine = {
  readonly kind: 'mongod' | 'embedded';
  /** Its folder inside the data directory: the engines' files do not mix. */
  readonly folder: string;
  /** What to run; throws `database.missing`. `port` 0 lets the system choose. */
  readonly command: (options: { path: string; port: number; password: string }) => StartOptions;
  /** The line that says it listens; its first group is the port. */
  readonly ready: RegExp;
  /** The line that says another process has the directory. */
  readonly inUse: RegExp;
  /** The line after which it serves nothing any more though it lives: it has to be killed and started again. */
  readonly broken: RegExp;
  /** `password` is of this start only; an engine without accounts leaves it out. */
  readonly uri: (port: number, password: string) => string;
  /** What is left to do before it takes writes. */
  readonly prepare: (port: number) => Promise<void>;
};
