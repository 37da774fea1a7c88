import type { Compiled } from '../compile/compile.ts';
import { WorkflowFault } from '../fault.ts';
import type { Instance, InstanceTree } from '../instance.ts';
import { childIdOf } from '../states.ts';
import type { Resolve } from './tree.type.ts';

/** Children are keyed by their id; a child's child by `<parent>.<id>`. The main workflow's key is null. */
export type Key = string | null;

export const keyOfChild = (parent: Key, id: string): string => (parent === null ? id : `${parent}.${id}`);

export function parentOf(key: string): { parent: Key; id: string } {
  const dot = key.lastIndexOf('.');
  return dot < 0 ? { parent: null, id: key } : { parent: key.slice(0, dot), id: key.slice(dot + 1) };
}

export const instanceAt = (tree: InstanceTree, key: Key): Instance | undefined =>
  key === null ? tree.main : tree.children[key];

/** Every instance, children before their parents: the order in which an event looks for who handles it. */
export function innermostFirst(tree: InstanceTree): { key: Key; instance: Instance }[] {
  const depth = (key: string): number => key.split('.').length;
  const children = Object.keys(tree.children).sort((a, b) => depth(b) - depth(a));
  return [
    ...children.map((key) => ({ key, instance: tree.children[key]! })),
    { key: null, instance: tree.main },
  ];
}

/** The very version an instance runs on. Throws `workflow.unknown` when it is not to be had: nothing can be decided then. */
export function compiledFor(resolve: Resolve, instance: Instance): Compiled {
  const compiled = resolve(instance.workflowId, instance.version);
  if (!compiled)
    throw new WorkflowFault(
      'workflow.unknown',
      `No workflow ${instance.workflowId} version ${instance.version}`,
    );
  return compiled;
}

export function publishedFor(resolve: Resolve, workflowId: string): Compiled {
  const compiled = resolve(workflowId);
  if (!compiled) throw new WorkflowFault('workflow.unknown', `No published workflow ${workflowId}`);
  return compiled;
}

/** The path of the state that runs the child `id`. */
export function hostOf(compiled: Compiled, id: string): string | null {
  for (const { path, def } of compiled.states.values())
    if (def.child && childIdOf(def.child) === id) return path;
  return null;
}
