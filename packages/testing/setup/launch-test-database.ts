import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDatabase, type Database } from '@orderdesk/store';
import type { TestProject } from 'vitest/node';
import type { TestDatabaseServer } from '@orderdesk/testing';

/**
 * Starts one database for a whole vitest run, in a directory that goes away with it. Runs without integration tests start
 * none. A missing database fails the tests that ask for it, with the reason, not the unit tests beside them.
 */
export default async function launchTestDatabase(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  // In a run over several packages each of them names this set-up; the root's is the one that counts.
  if (!project.isRootProject()) return undefined;
  const provide = (server: TestDatabaseServer) => project.provide('testDatabaseServer', server);
  if (!(await hasIntegrationTests(project))) {
    provide({ unused: true });
    return undefined;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'orderdesk-test-'));
  let database: Database | undefined;
  try {
    database = await launchDatabase({ dataDir });
    provide({ uri: database.uri, keeps: database.kind === 'external' });
  } catch (error) {
    provide({ missing: error instanceof Error ? error.message : String(error) });
  }
  return async () => {
    await database?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function hasIntegrationTests(root: TestProject): Promise<boolean> {
  for (const project of new Set([root, ...root.vitest.projects])) {
    const { testFiles } = await project.globTestFiles();
    if (testFiles.some((file) => file.includes('.integration.test.'))) return true;
  }
  return false;
}
