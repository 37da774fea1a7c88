import type { EventDoc } from '@orderdesk/store';
import type { Compiled, InstanceTree, TakenBy } from '@orderdesk/workflow';
import type { WorkflowLibrary } from '../workflows/workflow-library.ts';

/**
 * The definition that an event was sent to, in the version it had then: its words are the event's for ever, also when that
 * workflow has ended or moved on. Null for steps that are no workflow's.
 */
export function originOf(
  workflows: Pick<WorkflowLibrary, 'resolve' | 'current'>,
  tree: InstanceTree,
  event: Pick<EventDoc, 'type' | 'workflow'>,
): Compiled | null {
  if (event.workflow) return workflows.resolve(event.workflow.id, event.workflow.version);
  // Written before origins were kept: what runs on the order comes nearest, then what is published now.
  const running = [...Object.values(tree.children), tree.main].map(({ workflowId, version }) =>
    workflows.resolve(workflowId, version),
  );
  return (
    [...running, ...workflows.current].find(({ definition }) => knows(definition.events, event.type)) ?? null
  );
}

/** Every workflow version that a history speaks of. */
export const originsIn = (
  events: readonly Pick<EventDoc, 'workflow'>[],
): Pick<TakenBy, 'workflowId' | 'version'>[] =>
  events.flatMap(({ workflow }) =>
    workflow ? [{ workflowId: workflow.id, version: workflow.version }] : [],
  );

const knows = (events: object, type: string): boolean => Object.hasOwn(events, type);
