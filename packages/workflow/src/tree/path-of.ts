import type { Text } from '@orderdesk/domain';
import type { InstanceTree } from '../instance.ts';
import { activePaths } from '../states.ts';
import { storedSnapshot } from '../decide/handlers.ts';
import type { Resolve } from './tree.type.ts';
import { compiledFor } from './tree-walk.ts';

/** A milestone as the customer's timeline shows it. */
export type PathStep = {
  readonly id: string;
  readonly label: Text;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  readonly at: string | null;
};

/**
 * The way of an order along the milestones of its workflow. While it runs, the furthest milestone it stands at (or last
 * reached) is current; what lies before is done or was skipped. Once it has ended, what was not reached never will be.
 */
export function pathOf(resolve: Resolve, { main }: InstanceTree): PathStep[] {
  const { definition } = compiledFor(resolve, main);
  const milestones = (definition.milestones ?? []).filter(
    ({ id, exceptional }) => !exceptional || Object.hasOwn(main.reached, id),
  );
  const active = activePaths(storedSnapshot(main).value);
  const standsAt = milestones.findLastIndex(({ reachedIn }) =>
    reachedIn.some((path) => active.includes(path)),
  );
  const furthest = milestones.findLastIndex(({ id }) => Object.hasOwn(main.reached, id));
  const here = standsAt >= 0 ? standsAt : furthest;
  const done = main.status === 'done';
  return milestones.map(({ id, label }, index) => {
    const at = main.reached[id] ?? null;
    if (index === here) return { id, label, state: done ? 'done' : 'current', at };
    if (at !== null && index < here) return { id, label, state: 'done', at };
    return { id, label, state: index < here || done ? 'skipped' : 'ahead', at: null };
  });
}
