import { SYSTEM, type Actor } from '@orderdesk/domain';
import { decide, start } from '../decide/decide.ts';
import { WorkflowFault } from '../fault.ts';
import type { Decision, Effect, Facts, Instance, InstanceTree, WorkflowEvent } from '../instance.ts';
import { childDoneEvent } from '../states.ts';
import type { Resolve, TreeDecided, TreeTimer, TreeTimerId } from './tree.type.ts';
import { compiledFor, instanceAt, keyOfChild, parentOf, publishedFor, type Key } from './tree-walk.ts';

// Starting and ending children changes the tree a few times per event; far beyond that, two workflows wake each other for ever.
const MAX_FOLLOW_UPS = 50;

type TreeDraft = {
  /** Takes over what was decided for one instance; `event` is what set it off, for whoever is told of its end. */
  readonly take: (key: Key, decision: Decision, event?: WorkflowEvent) => void;
  /** Follows up until nothing is left to do. */
  readonly settle: () => TreeDecided;
};

/** A tree in the making: what several decisions in one call add up to. */
export function createTreeDraft(
  resolve: Resolve,
  facts: Facts,
  now: Date,
  actor: Actor,
  before?: InstanceTree,
): TreeDraft {
  let main: Instance | undefined = before?.main;
  const children = new Map<string, Instance>(Object.entries(before?.children ?? {}));
  const effects: Effect[] = [];
  const set = new Map<string, TreeTimer>();
  const cancel = new Map<string, TreeTimerId>();
  const ended: { key: string; event: WorkflowEvent }[] = [];
  let followUps = 0;

  const tree = (): InstanceTree => ({ main: main!, children: Object.fromEntries(children) });
  const timerKey = (child: Key, id: string): string => JSON.stringify([child, id]);

  const cancelTimer = (child: Key, id: string): void => {
    set.delete(timerKey(child, id));
    cancel.set(timerKey(child, id), { child, id });
  };

  const stop = (key: string): void => {
    for (const [below, instance] of children) {
      if (below !== key && !below.startsWith(`${key}.`)) continue;
      for (const { id } of instance.timers) cancelTimer(below, id);
      children.delete(below);
    }
  };

  const take: TreeDraft['take'] = (key, decision, event) => {
    followUps += 1;
    if (followUps > MAX_FOLLOW_UPS)
      throw new WorkflowFault(
        'workflow.endless-loop',
        'The workflows of the tree wake each other without end',
      );
    const { instance, timers } = decision;
    if (key === null) main = instance;
    else children.set(key, instance);
    effects.push(...decision.effects);
    for (const id of timers.cancel) cancelTimer(key, id);
    for (const timer of timers.set) {
      cancel.delete(timerKey(key, timer.id));
      set.set(timerKey(key, timer.id), { ...timer, child: key });
    }
    for (const id of decision.children.stop) stop(keyOfChild(key, id));
    for (const { id, workflowId } of decision.children.start) {
      const child = keyOfChild(key, id);
      const decided = start(publishedFor(resolve, workflowId), facts, now, actor);
      if (!decided.ok) throw new WorkflowFault('workflow.child-start', `${workflowId} refused to start`);
      take(child, decided.decision, event);
    }
    if (key !== null && instance.status === 'done')
      ended.push({ key, event: event ?? { type: 'workflow.start', data: {}, actor } });
  };

  /** Tells the parent, then forgets the child: it has nothing more to do. */
  const tellParent = (key: string, event: WorkflowEvent): void => {
    const child = children.get(key);
    // Stopped, or stopped and started anew, since it ended.
    if (child?.status !== 'done') return;
    const { parent, id } = parentOf(key);
    const host = instanceAt(tree(), parent);
    if (!host) throw new WorkflowFault('workflow.orphan', `Child ${key} has no parent`);
    const end: WorkflowEvent = {
      type: childDoneEvent(id),
      data: { ...event.data, outcome: child.outcome },
      actor: SYSTEM,
    };
    const decided = decide(compiledFor(resolve, host), host, end, facts, now);
    if (!decided.ok)
      throw new WorkflowFault(
        'workflow.child-outcome',
        `${host.workflowId} does not handle ${child.workflowId} ending as ${child.outcome ?? '?'}`,
      );
    stop(key);
    take(parent, decided.decision, event);
  };

  return {
    take,
    settle() {
      for (let next = ended.shift(); next; next = ended.shift()) tellParent(next.key, next.event);
      return {
        ok: true,
        tree: tree(),
        effects,
        timers: { set: [...set.values()], cancel: [...cancel.values()] },
      };
    },
  };
}
