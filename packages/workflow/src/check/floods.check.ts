import type { Exploration, Reached, Unattended } from '../configurations/explore.ts';
import type { PlannedTimer } from '../configurations/plan.type.ts';
import { problem, type Problem } from './problem.ts';

// With more clocks than this in such timers, not all combinations of used-up ones are gone through.
const MAX_CLOCKS = 8;

/**
 * Timers that would be due again at once, without end: the service clock is used up, the way comes back, and nothing starts the
 * clock anew. `decide` treats a timer that is due at once twice in a row as a fault.
 */
export function checkFloods({ unattended }: Exploration): Problem[] {
  const clocks = [...new Set(unattended.flatMap(({ timer }) => (timer?.clock ? [timer.clock] : [])))];
  const found = new Map<string, Problem>();
  for (const used of combinations(clocks)) {
    // With these clocks used up and not started anew, these steps take no time.
    const steps = unattended.filter(
      ({ timer, restarted }) =>
        (timer === null || timer.atOnce === 'always' || used.has(timer.clock!)) &&
        ![...restarted].some((clock) => used.has(clock)),
    );
    for (const timer of new Set(steps.flatMap((step) => step.timer ?? [])))
      if (comesBack(steps, timer)) {
        const { pointer } = timer.ways[0]!.edge;
        found.set(pointer, flood(pointer));
      }
  }
  return [...found.values()];
}

const flood = (pointer: string): Problem =>
  problem(
    'timer-flood',
    pointer,
    '时限用完后又回到这里，会立刻再次到期，反复不停。请让时限重新计时（restartClock），或转到别处',
    'Once the time is used up this comes back and is due again at once, over and over. Start the clock anew (restartClock) or lead somewhere else',
  );

function combinations(clocks: readonly string[]): ReadonlySet<string>[] {
  if (clocks.length > MAX_CLOCKS) return [new Set(clocks), ...clocks.map((clock) => new Set([clock]))];
  return Array.from(
    { length: 2 ** clocks.length },
    (_, bits) => new Set(clocks.filter((__, index) => (bits >> index) & 1)),
  );
}

/** Whether the timer, having gone off, leads to where it goes off again. */
function comesBack(steps: readonly Unattended[], timer: PlannedTimer): boolean {
  const own = steps.filter((step) => step.timer === timer);
  const sources = new Set(own.map(({ from }) => from));
  const next = Map.groupBy(steps, ({ from }) => from);
  const seen = new Set<Reached>();
  const open = own.map(({ to }) => to);
  for (let at = open.pop(); at; at = open.pop()) {
    if (sources.has(at)) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { to } of next.get(at) ?? []) open.push(to);
  }
  return false;
}
