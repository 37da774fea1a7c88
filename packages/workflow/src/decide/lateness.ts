import type { DeliveryMethod } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import { fitting } from '../fitting.ts';
import type { Instance, InstanceTree, Late } from '../instance.ts';

/** What a timer that went off says of the service clock of its state; null for other events, and where the state has none. */
export function lateness(
  { definition, states }: Compiled,
  before: Instance | null,
  event: string,
  delivery: DeliveryMethod | null,
): Late | null {
  for (const { def, edges } of states.values()) {
    const timers = edges.filter(({ trigger }) => trigger === 'timer');
    if (!timers.some((timer) => timer.event === event)) continue;
    if (!def.serviceLevel) return null;
    const { clock } = def.serviceLevel;
    return {
      run: runOf(definition.id, clock, before?.clocks[clock]?.run),
      first: timers[0]?.event === event,
      label: fitting(def, delivery).label,
    };
  }
  return null;
}

const runOf = (workflowId: string, clock: string, run = 0): string => `${workflowId}.${clock}.${run}`;

/** Whether a run of a service clock (`Late.run`) still goes on somewhere in the tree: what it is late with is not done. */
export const runsNow = ({ main, children }: InstanceTree, run: string): boolean =>
  [main, ...Object.values(children)].some(
    ({ workflowId, status, clocks }) =>
      status !== 'done' &&
      Object.entries(clocks).some(
        ([name, clock]) => clock.runningSince !== null && runOf(workflowId, name, clock.run) === run,
      ),
  );
