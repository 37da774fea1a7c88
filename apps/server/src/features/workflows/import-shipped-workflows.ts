import { readdir, readFile } from 'node:fs/promises';
import { isDuplicateKey, type Store, workflowVersionModel } from '@orderdesk/store';
import { check, type Definition, definitionSchema } from '@orderdesk/workflow';
import { currentVersion } from './publish-workflow.command.ts';

const SHIPPED = new URL('../../../../../workflows/', import.meta.url);

/** Reads `workflows/<name>/v1/definition.json`, parsed and checked together: a bad one stops the boot with all its problems. */
export async function readShippedWorkflows(): Promise<Definition[]> {
  const folders = await readdir(SHIPPED, { withFileTypes: true });
  const definitions = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const file = new URL(`${name}/v1/definition.json`, SHIPPED);
        return definitionSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      }),
  );
  const siblings = Object.fromEntries(definitions.map((definition) => [definition.id, definition]));
  const problems = definitions.flatMap((definition) =>
    check(definition, siblings)
      .filter((problem) => problem.severity === 'error')
      .map((problem) => `${definition.id}${problem.path}: ${problem.text.en}`),
  );
  if (problems.length > 0) throw new Error(`shipped workflows do not pass check:\n${problems.join('\n')}`);
  return definitions;
}

/**
 * Puts the shipped workflows into an empty database as their published version 1. What is there stays: from then on managers own
 * it. All that are missing are saved at once, since one starts another; several processes may do so at the same time.
 */
export async function importShippedWorkflows(store: Store, at: Date): Promise<void> {
  const shipped = await readShippedWorkflows();
  for (;;) {
    const stored = await workflowVersionModel(store.connection).distinct('workflowId');
    const missing = shipped.filter(({ id }) => !stored.includes(id));
    try {
      await store.commit(
        missing.map((definition) =>
          currentVersion({ definition, at, by: null, why: 'Shipped with Orderdesk' }, 1),
        ),
      );
      return;
    } catch (error) {
      // Another process was faster: what it stored is looked at anew.
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
