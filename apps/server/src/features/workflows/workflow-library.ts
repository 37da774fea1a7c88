import { type Store, workflowVersionModel, type WorkflowVersionDoc } from '@orderdesk/store';
import {
  type Compiled,
  compilePublished,
  definitionSchema,
  type Instance,
  type InstanceTree,
  WorkflowFault,
} from '@orderdesk/workflow';
import { oneAtATime } from '../../core/one-at-a-time.ts';

type VersionRef = Pick<Instance, 'workflowId' | 'version'>;

/**
 * The published workflows, compiled. New orders start on a workflow's `current` version; running ones ask for the version they
 * are on, which stays here as long as it is stored.
 */
export type WorkflowLibrary = {
  /** Without a version: the current one. Throws `workflow.unknown` for what is not here: that is a fault, not a refusal. */
  resolve(workflowId: string, version?: number): Compiled;
  /**
   * Makes sure that everything an order runs on (and `more`, what it ran on before) is here. Another process may have published it a moment ago, its order being seen
   * here before the change stream tells of the version. Throws `workflow.unknown` for a version that is not stored at all.
   */
  loadFor(tree: InstanceTree, more?: readonly VersionRef[]): Promise<void>;
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

  const resolve: WorkflowLibrary['resolve'] = (workflowId, version) => {
    const found = version === undefined ? current.get(workflowId) : versions.get(`${workflowId}:${version}`);
    if (!found)
      throw new WorkflowFault(
        'workflow.unknown',
        `workflow ${workflowId} has no published version ${version ?? '(current)'}`,
      );
    return found;
  };

  await reload();
  return {
    resolve,
    async loadFor(tree, more = []) {
      const instances: VersionRef[] = [tree.main, ...Object.values(tree.children), ...more];
      const isHere = ({ workflowId, version }: VersionRef) => versions.has(`${workflowId}:${version}`);
      if (instances.every(isHere)) return;
      await reload();
      for (const { workflowId, version } of instances) resolve(workflowId, version);
    },
    get current() {
      return [...current.values()];
    },
    reload,
  };
}

/** A stored definition that no longer parses or hashes to something else was tampered with: refuse to run it. */
const compileStored = (doc: WorkflowVersionDoc): Compiled =>
  compilePublished(definitionSchema.parse(doc.definition), doc.version, doc.hash);
