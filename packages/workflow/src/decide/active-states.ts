import type { Compiled } from '../compile/compile.ts';
import type { ActiveState, Clock, Instance } from '../instance.ts';
import { speakerAmong } from '../speaker.ts';
import { isLeaf, type StateNode } from '../states.ts';
import { serviceLevelEnd } from './clocks.ts';
import { settledState } from './settled.ts';

/** What people see of the active states. `since` is kept while a state stays active; what was settled has ended since then. */
export function activeStates(
  compiled: Compiled,
  before: Instance | null,
  active: readonly string[],
  entered: ReadonlySet<string>,
  clocks: Readonly<Record<string, Clock>>,
  at: string,
): ActiveState[] {
  const shown = new Map<string, ActiveState>();
  const settled = before ? settledState(compiled, before.active) : undefined;
  for (const leaf of active) {
    const node = compiled.states.get(leaf);
    if (!node || !isLeaf(node)) continue;
    const speaker = speakerAmong(compiled.states, leaf);
    if (!speaker || shown.has(speaker.path)) continue;
    const { path, def } = speaker;
    const ends = def.type === 'final' ? settled : undefined;
    const old = entered.has(path) ? ends : before?.active.find((state) => state.path === path);
    shown.set(path, {
      path,
      queue: def.queue ?? null,
      since: old?.since ?? at,
      dueAt: dueAt(compiled, speaker, clocks),
    });
  }
  return [...shown.values()];
}

function dueAt(
  compiled: Compiled,
  { def }: StateNode,
  clocks: Readonly<Record<string, Clock>>,
): string | null {
  const clock = def.serviceLevel && clocks[def.serviceLevel.clock];
  if (!def.serviceLevel || !clock || clock.runningSince === null) return null;
  const from = new Date(clock.runningSince);
  return serviceLevelEnd(compiled.definition.calendar, def.serviceLevel, from, clock.spentMs).toISOString();
}
