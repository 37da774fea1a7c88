import { type Store, workflowVersionModel, type WorkflowVersionDoc } from '@orderdesk/store';
import { type Compiled, compile, type Definition, definitionSchema } from '@orderdesk/workflow';
import { oneAtATime } from '../../core/one-at-a-time.ts';

/**
 * The published workflows, compiled. New orders start on a workflow's `current` version; running ones ask for the version they
 * are on, which stays here as long as it is stored.
 */
export type WorkflowLibrary = {
  /** Without a version: the current one. Throws for what was never published: that is a fault, not a refusal. */
  resolve(workflowId: string, version?: number): Compiled;
  readonly current: readonly Compiled[];
  reload(): Promise<void>;
};

export async function loadWorkflowLibrary(store: Store): Promise<WorkflowLibrary> {
  let versions = new Map<string, Compiled>();
  let current = new Map<string, Compiled>();

  const reload = oneAtATime(async () => {
    const docs = await workflowVersionModel(store.connection)
      .find({ status: { $in: ['published', 'retired'] } })
      .lean<WorkflowVersionDoc[]>();
    const next = docs.map((doc) => [doc, compileStored(doc)] as const);
    versions = new Map(next.map(([doc, compiled]) => [`${doc.workflowId}:${doc.version}`, compiled]));
    current = new Map(
      next.filter(([doc]) => doc.current).map(([doc, compiled]) => [doc.workflowId, compiled]),
    );
  });

  await reload();
  return {
    resolve(workflowId, version) {
      const found =
        version === undefined ? current.get(workflowId) : versions.get(`${workflowId}:${version}`);
      if (!found)
        throw new Error(`workflow ${workflowId} has no published version ${version ?? '(current)'}`);
      return found;
    },
    get current() {
      return [...current.values()];
    },
    reload,
  };
}

/** A stored definition that no longer parses or hashes to something else was tampered with: refuse to run it. */
function compileStored(doc: WorkflowVersionDoc): Compiled {
  const definition: Definition = definitionSchema.parse(doc.definition);
  const compiled = compile(definition, doc.version);
  if (compiled.hash !== doc.hash) {
    throw new Error(`${doc._id} does not match the content hash it was published with`);
  }
  return compiled;
}
