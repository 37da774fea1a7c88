import type { QueueView } from '@orderdesk/contract';
import type { ActorRole, StaffRole } from '@orderdesk/domain';
import { type Compiled, goesAlong } from '@orderdesk/workflow';
import type { WorkflowLibrary } from './workflow-library.ts';

/** Goods of parcels that will not be sent, whose order may have ended: no state's, so no definition's. */
export const PUT_BACK_QUEUE: QueueView = {
  id: 'put-back',
  label: { zh: '待放回', en: 'To put back' },
  tone: 'warn',
};
const PUTS_BACK: readonly StaffRole[] = ['warehouse', 'manager', 'admin'];

/** The workflow whose queues come first: an order begins and ends in it. */
const MAIN = 'order';

/**
 * Queues of the current definitions once each, children's (review) before the order's own, as work usually flows. `roles` leaves only
 * those in which one of these roles has something to do; null gives all, for those who read every order.
 */
export function queuesOf(workflows: WorkflowLibrary, roles: readonly StaffRole[] | null = null): QueueView[] {
  const current = workflows.current.toSorted(
    (a, b) => Number(a.definition.id === MAIN) - Number(b.definition.id === MAIN),
  );
  const queues = new Map<string, QueueView>();
  for (const compiled of current) {
    for (const { id, label, tone } of compiled.definition.queues) {
      const shown =
        roles === null || actorsIn(compiled, id).some((role) => roles.includes(role as StaffRole));
      if (shown && !queues.has(id)) queues.set(id, { id, label, tone });
    }
  }
  const puttingBack = roles === null || PUTS_BACK.some((role) => roles.includes(role));
  return [...queues.values(), ...(puttingBack ? [PUT_BACK_QUEUE] : [])];
}

/** Who the events are for that a queue's states take; what only goes along with an event taken elsewhere is nobody's work here. */
function actorsIn({ definition, states, handlers }: Compiled, queue: string): ActorRole[] {
  return [...states.values()]
    .filter(({ def }) => def.queue === queue)
    .flatMap(({ path }) => [...(handlers.get(path) ?? [])])
    .filter(([, edges]) => edges.some(({ transition }) => !goesAlong(transition.guard)))
    .flatMap(([event]) => definition.events[event]?.who ?? []);
}
