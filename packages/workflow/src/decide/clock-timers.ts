import type { Compiled } from '../compile/compile.ts';
import type { Clock, Timer } from '../instance.ts';
import { DELAYS } from '../registry/delays.ts';
import { delayKey, timerEvent } from '../states.ts';
import { serviceLevelEnd } from './clocks.ts';

/**
 * The timers of active states that follow a service clock which was started anew, where that clock has them now: whichever
 * region their state stands in, and also when they had gone off.
 */
export function clockTimers(
  compiled: Compiled,
  active: readonly string[],
  restarted: ReadonlySet<string>,
  clocks: Readonly<Record<string, Clock>>,
): Timer[] {
  if (restarted.size === 0) return [];
  const { definition, states } = compiled;
  return active.flatMap((path) => {
    const { serviceLevel, after = [] } = states.get(path)!.def;
    if (!serviceLevel || !restarted.has(serviceLevel.clock)) return [];
    const { runningSince, spentMs } = clocks[serviceLevel.clock]!;
    const now = new Date(runningSince!);
    const scene = {
      now,
      calendar: definition.calendar,
      serviceLevelEnds: serviceLevelEnd(definition.calendar, serviceLevel, now, spentMs),
    };
    return after
      .map(({ delay }) => ({ delay, rule: DELAYS.get(delay.type)! }))
      .filter(({ rule }) => rule.needsServiceLevel)
      .map(({ delay, rule }): Timer => {
        // XState gives a delayed transition the same id as its event.
        const id = timerEvent(definition.id, path, delayKey(delay));
        return { id, event: id, dueAt: rule.dueAt((delay.params ?? {}) as never, scene).toISOString() };
      });
  });
}
