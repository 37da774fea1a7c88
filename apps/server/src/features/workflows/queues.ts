import type { QueueView } from '@orderdesk/contract';
import type { WorkflowLibrary } from './workflow-library.ts';

/** The workflow whose queues come first: an order begins and ends in it. */
const MAIN = 'order';

/** Every queue of the current definitions once, children's (review) before the order's own, as work usually flows. */
export function queuesOf(workflows: WorkflowLibrary): QueueView[] {
  const definitions = workflows.current
    .map(({ definition }) => definition)
    .toSorted((a, b) => Number(a.id === MAIN) - Number(b.id === MAIN));
  const queues = new Map<string, QueueView>();
  for (const { id, label, tone } of definitions.flatMap(({ queues: own }) => own)) {
    if (!queues.has(id)) queues.set(id, { id, label, tone });
  }
  return [...queues.values()];
}
