import { accepted, refuse, refused, type Result } from '@orderdesk/domain';
import {
  inserting,
  isDuplicateKey,
  type Store,
  updating,
  workflowVersionModel,
  type WorkflowVersionDoc,
  type Write,
} from '@orderdesk/store';
import { check, compile, type Definition, definitionSchema } from '@orderdesk/workflow';

/** What is published, when, by whom (null: it came with the product), and why. */
export type Publication = {
  readonly definition: Definition;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly why: string;
};

const idOf = (workflowId: string, version: number) => `${workflowId}:${version}`;

/** The version that new orders start on, to be saved together with the end of the one before. */
export function currentVersion({ definition, at, by, why }: Publication, version: number): Write {
  const doc: WorkflowVersionDoc = {
    _id: idOf(definition.id, version),
    workflowId: definition.id,
    version,
    hash: compile(definition, version).hash,
    definition,
    status: 'published',
    current: true,
    publishedAt: at.toISOString(),
    publishedBy: by,
    why,
  };
  return inserting(workflowVersionModel, doc);
}

/** Another version became current since the one this publication follows was looked at. */
export class Overtaken extends Error {}

/**
 * Publishes a definition as the version after `after`, the current one its author looked at. Both change in one transaction, so there
 * is one current version at any time, whoever dies or publishes meanwhile. Orders that run stay on theirs. Refuses
 * `workflow.invalid` (facts.problems) and `workflow.overtaken`; answers the new version.
 */
export async function publishWorkflow(
  store: Store,
  publication: Publication,
  after: number,
): Promise<Result<number>> {
  const { definition } = publication;
  const current = await currentDefinitions(store);
  const problems = [...errorsOf(definition, current), ...brokenBy(definition, current)];
  if (problems.length > 0) return refused(invalid(problems));
  const version = await nextVersion(store, definition.id);
  const ending = { _id: idOf(definition.id, after), current: true };
  try {
    await store.commit([
      updating(workflowVersionModel, ending, { $set: { current: false } }, () => new Overtaken()),
      currentVersion(publication, version),
    ]);
    return accepted(version);
  } catch (error) {
    if (error instanceof Overtaken || isDuplicateKey(error)) return refused(overtaken(after));
    throw error;
  }
}

const errorsOf = (definition: Definition, siblings: Readonly<Record<string, Definition>>) =>
  check(definition, siblings).filter(({ severity }) => severity === 'error');

/**
 * What would be wrong with the workflows that start this one, and was not before: they may not know an end it has now. Paths
 * begin with the workflow's id.
 */
function brokenBy(definition: Definition, before: Readonly<Record<string, Definition>>) {
  const after = { ...before, [definition.id]: definition };
  return Object.values(before).flatMap((other) => {
    if (other.id === definition.id || !JSON.stringify(other).includes(`"workflow":"${definition.id}"`))
      return [];
    const known = new Set(errorsOf(other, before).map(({ code, path }) => `${code} ${path}`));
    return errorsOf(other, after)
      .filter(({ code, path }) => !known.has(`${code} ${path}`))
      .map((problem) => ({ ...problem, path: `${other.id}:${problem.path}` }));
  });
}

async function currentDefinitions(store: Store): Promise<Record<string, Definition>> {
  const docs = await workflowVersionModel(store.connection)
    .find({ current: true })
    .lean<WorkflowVersionDoc[]>();
  return Object.fromEntries(
    docs.map(({ workflowId, definition }) => [workflowId, definitionSchema.parse(definition)]),
  );
}

async function nextVersion(store: Store, workflowId: string): Promise<number> {
  const docs = await workflowVersionModel(store.connection)
    .find({ workflowId }, { version: 1 })
    .lean<WorkflowVersionDoc[]>();
  return Math.max(0, ...docs.map(({ version }) => version)) + 1;
}

const invalid = (problems: readonly unknown[]) =>
  refuse(
    'workflow.invalid',
    { zh: '流程有错误，不能发布', en: 'The workflow has errors and cannot be published' },
    { problems },
  );

const overtaken = (after: number) =>
  refuse(
    'workflow.overtaken',
    {
      zh: '已有人发布了更新的版本，请在其基础上重新修改',
      en: 'A newer version was published meanwhile: please make your change on that',
    },
    { after },
  );
