import type { DeliveryMethod } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import { fitting } from '../fitting.ts';
import type { Instance, Late } from '../instance.ts';

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
    const run = before?.clocks[clock]?.run ?? 0;
    return {
      run: `${definition.id}.${clock}.${run}`,
      first: timers[0]?.event === event,
      label: fitting(def, delivery).label,
    };
  }
  return null;
}
