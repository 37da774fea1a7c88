import 'vitest';

/** What the global set-up of a run hands to its tests. */
export type TestDatabaseServer =
  | {
      readonly uri: string;
      /** It outlives the run, so each file's database is dropped; a server of the run's own goes away whole. */
      readonly keeps: boolean;
    }
  | { readonly missing: string }
  | { readonly unused: true };

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseServer: TestDatabaseServer;
  }
}
