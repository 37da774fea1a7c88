import { readdir, readFile } from 'node:fs/promises';
import { isDuplicateKey, type Store, workflowVersionModel } from '@orderdesk/store';
import { check, compile, type Definition, definitionSchema } from '@orderdesk/workflow';

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
 * Puts each shipped workflow into an empty database as its published version 1. What is there stays: from then on managers own
 * it. Safe to run by several processes at once.
 */
export async function importShippedWorkflows(store: Store, now: Date): Promise<void> {
  const versions = workflowVersionModel(store.connection);
  for (const definition of await readShippedWorkflows()) {
    if (await versions.exists({ workflowId: definition.id })) continue;
    try {
      await versions.create({
        _id: `${definition.id}:1`,
        workflowId: definition.id,
        version: 1,
        hash: compile(definition, 1).hash,
        definition,
        status: 'published',
        current: true,
        publishedAt: now.toISOString(),
        publishedBy: null,
        why: 'Shipped with Orderdesk',
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
