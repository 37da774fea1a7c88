import type { Actor, Refusal } from '@orderdesk/domain';
import { WorkflowFault } from '../fault.ts';
import type { Facts, InstanceTree, WorkflowEvent } from '../instance.ts';
import { activePaths } from '../states.ts';
import { storedSnapshot } from '../decide/handlers.ts';
import { advance, startTree } from '../tree/advance.ts';
import { fireDue } from '../tree/due-timers.ts';
import type { Resolve } from '../tree/tree.type.ts';

/**
 * One entry of a recorded history: when it happened and on what facts. The first starts the order (its event says who);
 * `states` are the active states it led to then (as `statesOf` gives them), for comparison.
 */
export type HistoryRecord = {
  readonly at: string;
  readonly event: WorkflowEvent;
  readonly facts: Facts;
  readonly states?: readonly string[];
};

export type ReplayStep = {
  readonly at: string;
  readonly event: string;
  readonly states: readonly string[];
  readonly refusal: Refusal | null;
};

export type Replay = {
  readonly path: readonly ReplayStep[];
  /** The index of the first entry that was refused, or led elsewhere than recorded; null when none did. */
  readonly divergedAt: number | null;
  readonly refusal: Refusal | null;
};

/**
 * Where a recorded history would go under the definitions that `resolve` gives (another version than it was recorded on, for
 * a what-if). Timers are those of these definitions, fired on their own time; recorded timer events only mark a moment. Stops
 * at the first refusal: what people did after it rested on a state that was not reached.
 */
export function replay(resolve: Resolve, workflowId: string, history: readonly HistoryRecord[]): Replay {
  const path: ReplayStep[] = [];
  let tree: InstanceTree | null = null;
  let divergedAt: number | null = null;
  for (const [index, record] of history.entries()) {
    const step: Followed = tree === null ? begin(resolve, workflowId, record) : follow(resolve, tree, record);
    tree = step.tree;
    const states = statesOf(step.tree);
    path.push({ at: record.at, event: record.event.type, states, refusal: step.refusal });
    const elsewhere = record.states !== undefined && !sameStates(record.states, states);
    if (divergedAt === null && (step.refusal || elsewhere)) divergedAt = index;
    if (step.refusal) return { path, divergedAt, refusal: step.refusal };
  }
  return { path, divergedAt, refusal: null };
}

/** The innermost active states of all workflows of a tree, a child's as `<child>:<path>`, sorted. */
export function statesOf(tree: InstanceTree): string[] {
  const leaves = (prefix: string, instance: InstanceTree['main']): string[] => {
    const active = activePaths(storedSnapshot(instance).value);
    return active
      .filter((path) => !active.some((other) => other.startsWith(`${path}/`)))
      .map((path) => prefix + path);
  };
  return [
    ...leaves('', tree.main),
    ...Object.entries(tree.children).flatMap(([key, child]) => leaves(`${key}:`, child)),
  ].sort();
}

type Followed = { readonly tree: InstanceTree; readonly refusal: Refusal | null };

function begin(resolve: Resolve, workflowId: string, { event, facts, at }: HistoryRecord): Followed {
  const actor: Actor = event.actor;
  const started = startTree(resolve, workflowId, facts, new Date(at), actor);
  if (!started.ok) throw new WorkflowFault('workflow.start-refused', started.refusal.text.en);
  return { tree: started.tree, refusal: null };
}

function follow(resolve: Resolve, tree: InstanceTree, { event, facts, at }: HistoryRecord): Followed {
  const now = new Date(at);
  const due = fireDue(resolve, tree, facts, now, () => facts);
  if (event.type.startsWith('xstate.')) return { tree: due, refusal: null };
  const decided = advance(resolve, due, event, facts, now);
  return decided.ok ? { tree: decided.tree, refusal: null } : { tree: due, refusal: decided.refusal };
}

const sameStates = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().every((state, index) => state === b[index]);
