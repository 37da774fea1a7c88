import { SYSTEM } from '@orderdesk/domain';
import { WorkflowFault } from '../fault.ts';
import type { Facts, InstanceTree } from '../instance.ts';
import { advance } from './advance.ts';
import type { Resolve, TreeChange, TreeTimer } from './tree.type.ts';
import { innermostFirst } from './tree-walk.ts';

/** All timers a tree waits for, the next one first. */
export function pendingTimers(tree: InstanceTree): TreeTimer[] {
  return innermostFirst(tree)
    .flatMap(({ key, instance }) => instance.timers.map((timer) => ({ ...timer, child: key })))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

// A tree that still has timers due after this many within one stretch of time sets them faster than time passes.
const MAX_TIMERS = 10_000;

/**
 * Fires what comes due up to `until`, each at its own time, as the worker would; for replaying and trying out. `onChange`
 * hears of each and gives the facts to go on with. Throws WorkflowFault `workflow.timer-flood` when there is no end of them.
 */
export function fireDue(
  resolve: Resolve,
  tree: InstanceTree,
  facts: Facts,
  until: Date,
  onChange: (change: TreeChange, timer: TreeTimer) => Facts,
): InstanceTree {
  let now = tree;
  let known = facts;
  for (let fired = 0; fired < MAX_TIMERS; fired += 1) {
    const [next] = pendingTimers(now);
    if (!next || new Date(next.dueAt) > until) return now;
    const event = { type: next.event, data: {}, actor: SYSTEM };
    const decided = advance(resolve, now, event, known, new Date(next.dueAt), next.child);
    if (!decided.ok)
      throw new WorkflowFault(
        'workflow.timer-refused',
        `A pending timer was refused: ${decided.refusal.code}`,
      );
    known = onChange(decided, next);
    now = decided.tree;
  }
  throw new WorkflowFault(
    'workflow.timer-flood',
    `More than ${MAX_TIMERS} timers came due by ${until.toISOString()}`,
  );
}
