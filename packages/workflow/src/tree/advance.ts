import type { Actor, Refusal, Text } from '@orderdesk/domain';
import { decide, start } from '../decide/decide.ts';
import { notOffered } from '../decide/refusals.ts';
import type { Facts, InstanceTree, WorkflowEvent } from '../instance.ts';
import { createTreeDraft } from './tree-draft.ts';
import type { Advanced, Resolve, TreeDecided } from './tree.type.ts';
import { compiledFor, innermostFirst, instanceAt, publishedFor, type Key } from './tree-walk.ts';

/** A new tree of a workflow's published version, its children started and, when they end at once, followed up. */
export function startTree(
  resolve: Resolve,
  workflowId: string,
  facts: Facts,
  now: Date,
  actor: Actor,
): TreeDecided {
  const decided = start(publishedFor(resolve, workflowId), facts, now, actor);
  if (!decided.ok) return decided;
  const draft = createTreeDraft(resolve, facts, now, actor);
  draft.take(null, decided.decision);
  return draft.settle();
}

/**
 * Gives an event to the instance of the tree that takes it (children first) and follows up: children started and stopped,
 * parents told of outcomes, until nothing is left to do. `child` addresses a timer: the instance it belongs to, null for the
 * main one; people's events leave it out. Pure. Refuses as `decide` does, by the refusal that came nearest; throws
 * WorkflowFault `workflow.endless-loop` when the tree does not come to rest.
 */
export function advance(
  resolve: Resolve,
  tree: InstanceTree,
  event: WorkflowEvent,
  facts: Facts,
  now: Date,
  child?: Key,
): Advanced {
  // Children's ends are told inside the engine only, never from outside.
  if (event.type.startsWith('child.')) return { ok: false, refusal: notOffered(event.type, [], null) };
  const refusals: Refusal[] = [];
  for (const key of child === undefined ? innermostFirst(tree).map(({ key }) => key) : [child]) {
    const instance = instanceAt(tree, key);
    if (!instance) continue;
    const decided = decide(compiledFor(resolve, instance), instance, event, facts, now);
    if (!decided.ok) {
      refusals.push(decided.refusal);
      continue;
    }
    const draft = createTreeDraft(resolve, facts, now, event.actor, tree);
    draft.take(key, decided.decision, decided.event);
    const settled = draft.settle();
    const { workflowId, version } = instance;
    const takenBy = { workflowId, version, child: key };
    return settled.ok ? { ...settled, takenBy, event: decided.event } : settled;
  }
  return { ok: false, refusal: named(nearest(refusals), labelIn(resolve, tree, event.type), event.type) };
}

/** What an event is called by whichever workflow of the tree knows it. */
const labelIn = (resolve: Resolve, tree: InstanceTree, event: string): Text | null => {
  const events = innermostFirst(tree).map(({ instance }) => compiledFor(resolve, instance).definition.events);
  return events.find((known) => Object.hasOwn(known, event))?.[event]?.label ?? null;
};

/** Of what is not possible now it is said by its name, also where only another workflow of the tree knows it. */
function named(refusal: Refusal | undefined, label: Text | null, event: string): Refusal {
  if (!refusal) return notOffered(event, [], label);
  const { states } = refusal.facts as { readonly states?: readonly string[] };
  return refusal.code === 'workflow.not-offered' && states ? notOffered(event, states, label) : refusal;
}

/** The more an instance knew of the event before it refused, the more its refusal tells. */
const CLOSENESS = [
  'workflow.guard',
  'workflow.form',
  'workflow.not-permitted',
  'workflow.version-mismatch',
  'workflow.timer-early',
  'workflow.not-offered',
  'workflow.timer-stale',
];

function nearest(refusals: readonly Refusal[]): Refusal | undefined {
  return [...refusals].sort((a, b) => CLOSENESS.indexOf(a.code) - CLOSENESS.indexOf(b.code))[0];
}
