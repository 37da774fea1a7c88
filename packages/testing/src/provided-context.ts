import 'vitest';

/** What the global set-up of a run hands to its tests. */
export type TestDatabaseServer =
  { readonly uri: string } | { readonly missing: string } | { readonly unused: true };

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseServer: TestDatabaseServer;
  }
}
