import type { Compiled } from '../compile/compile.ts';
import type { Instance, WorkflowEvent } from '../instance.ts';
import { goesAlong } from '../registry/goes-along.ts';
import type { GuardScene } from '../registry/guard.type.ts';
import type { activePaths, Edge } from '../states.ts';

/** What of a snapshot is kept: XState's state value and the workflow's context. Facts never get in. */
export type StoredSnapshot = {
  readonly value: Parameters<typeof activePaths>[0];
  readonly context: Readonly<Record<string, unknown>>;
};

export const storedSnapshot = (instance: Instance): StoredSnapshot => instance.snapshot as StoredSnapshot;

/**
 * Everything that takes an event in these active states, inner states first (as XState asks them). What only goes along with it is not
 * among them: it neither lets an event in nor says why not.
 */
export function handlersOf(compiled: Compiled, active: readonly string[], event: string): Edge[] {
  const edges: Edge[] = [];
  for (let index = active.length - 1; index >= 0; index -= 1)
    edges.push(...(compiled.handlers.get(active[index]!)?.get(event) ?? []));
  return edges.filter(({ transition }) => !goesAlong(transition.guard));
}

export function sceneOf(
  instance: Instance,
  active: readonly string[],
  event: Omit<WorkflowEvent, 'data'> & GuardScene['event'],
  facts: GuardScene['facts'],
): GuardScene {
  return { facts, event, context: storedSnapshot(instance).context, isIn: (path) => active.includes(path) };
}

/** Whether the definition and version are the ones the instance runs on. */
export const matches = (compiled: Compiled, instance: Instance): boolean =>
  instance.hash === compiled.hash &&
  instance.version === compiled.version &&
  instance.workflowId === compiled.definition.id;
