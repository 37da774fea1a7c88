import { readdir, readFile } from 'node:fs/promises';
import {
  isDuplicateKey,
  type Store,
  updating,
  workflowVersionModel,
  type WorkflowVersionDoc,
} from '@orderdesk/store';
import { check, compile, type Definition, definitionSchema } from '@orderdesk/workflow';
import { currentVersion, Overtaken } from './publish-workflow.command.ts';

const SHIPPED = new URL('../../../../../workflows/', import.meta.url);
const WHY = 'Shipped with Orderdesk';

/**
 * Reads the newest `workflows/<name>/v<N>/definition.json` of each name, parsed and checked together: a bad one stops the boot with
 * all its problems.
 */
export async function readShippedWorkflows(): Promise<Definition[]> {
  const folders = await readdir(SHIPPED, { withFileTypes: true });
  const definitions = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const file = new URL(`${name}/v${await newestOf(name)}/definition.json`, SHIPPED);
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

async function newestOf(name: string): Promise<number> {
  const versions = (await readdir(new URL(`${name}/`, SHIPPED))).flatMap((entry) => {
    const number = /^v(\d+)$/.exec(entry)?.[1];
    return number ? [Number(number)] : [];
  });
  if (versions.length === 0) throw new Error(`workflows/${name} holds no version`);
  return Math.max(...versions);
}

/**
 * Publishes the shipped workflows: into an empty database as version 1, and as the next version where what is current came with an
 * earlier release; orders that run stay on theirs. What managers have published is theirs and stays current. All are saved at
 * once, since one starts another; several processes may do so at the same time.
 */
export async function importShippedWorkflows(store: Store, at: Date): Promise<void> {
  const shipped = await readShippedWorkflows();
  for (;;) {
    const stored = await workflowVersionModel(store.connection).find().lean<WorkflowVersionDoc[]>();
    try {
      await store.commit(shipped.flatMap((definition) => publication(definition, stored, at)));
      return;
    } catch (error) {
      // Another process was faster: what it stored is looked at anew.
      if (!isDuplicateKey(error) && !(error instanceof Overtaken)) throw error;
    }
  }
}

function publication(definition: Definition, stored: readonly WorkflowVersionDoc[], at: Date) {
  const versions = stored.filter(({ workflowId }) => workflowId === definition.id);
  const current = versions.find((version) => version.current);
  const next = Math.max(0, ...versions.map(({ version }) => version)) + 1;
  const { hash } = compile(definition, next);
  if (current && (current.publishedBy !== null || current.hash === hash)) return [];
  const added = currentVersion({ definition, at, by: null, why: WHY }, next);
  if (!current) return [added];
  const ending = { _id: current._id, current: true };
  return [updating(workflowVersionModel, ending, { $set: { current: false } }, () => new Overtaken()), added];
}
