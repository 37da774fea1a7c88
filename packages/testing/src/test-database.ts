import { randomBytes } from 'node:crypto';
import { dropDatabaseAt } from '@orderdesk/store';
import { afterAll, inject } from 'vitest';
import './provided-context.ts';

/** `uri` names the database too; `name` is there for those who connect with a client of their own. */
export type TestDatabase = { readonly uri: string; readonly name: string };

/**
 * A database of its own on the run's one server for the file (or `describe`) that calls this at its top level; dropped after it where
 * the server outlives the run.
 * The file must be called `*.integration.test.ts`: other runs start no server, and then this throws.
 */
export function testDatabase(): TestDatabase {
  const server = inject('testDatabaseServer') as ReturnType<typeof inject<'testDatabaseServer'>> | undefined;
  if (!server || 'unused' in server) {
    throw new Error('No test database in this run: the file must end in .integration.test.ts.');
  }
  if ('missing' in server) throw new Error(server.missing);
  const name = `orderdesk_test_${randomBytes(6).toString('hex')}`;
  const uri = new URL(server.uri);
  uri.pathname = `/${name}`;
  if (server.keeps) afterAll(() => dropDatabaseAt(uri.href));
  return { uri: uri.href, name };
}
