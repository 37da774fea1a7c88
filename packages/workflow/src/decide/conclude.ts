import type { AnyMachineSnapshot } from 'xstate';
import type { Compiled } from '../compile/compile.ts';
import type { Scope } from '../compile/scope.ts';
import type { Decision, Instance } from '../instance.ts';
import { activePaths } from '../states.ts';
import { activeStates } from './active-states.ts';
import { clockTimers } from './clock-timers.ts';
import { runClocks } from './clocks.ts';
import { collectActions } from './collect-actions.ts';
import type { StoredSnapshot } from './handlers.ts';
import { lateness } from './lateness.ts';
import { reachedMilestones } from './milestones.ts';

/** Turns XState's next snapshot and its list of actions not yet run into a decision. */
export function conclude(
  compiled: Compiled,
  before: Instance | null,
  scope: Scope,
  [next, actions]: readonly [AnyMachineSnapshot, readonly unknown[]],
): Decision {
  const at = scope.now.toISOString();
  const snapshot: StoredSnapshot = {
    value: next.value as StoredSnapshot['value'],
    context: next.context as StoredSnapshot['context'],
  };
  const active = activePaths(snapshot.value);
  const done = next.status === 'done';
  const running = done ? new Set<string>() : clocksRunning(compiled, active);
  const clocks = runClocks(scope.now, before?.clocks ?? {}, scope.spent, scope.restarted, running);
  const follow = done ? [] : clockTimers(compiled, active, scope.restarted, clocks);
  const { entered, pending, effects, timers, children } = collectActions(
    actions,
    before?.timers ?? [],
    scope.event.type,
    scope.now,
    follow,
  );
  const instance: Instance = {
    workflowId: compiled.definition.id,
    version: compiled.version,
    hash: compiled.hash,
    snapshot,
    active: activeStates(compiled, before, active, entered, clocks, at),
    clocks,
    timers: pending,
    reached: reachedMilestones(compiled, before?.reached ?? {}, { entered, active }, at),
    status: done ? 'done' : 'active',
    outcome: outcomeNow(compiled, active, done),
  };
  const late = lateness(compiled, before, scope.event.type, scope.facts.deliveryMethod);
  return { instance, effects: late ? effects.map((one) => ({ ...one, late })) : effects, timers, children };
}

function outcomeNow({ states }: Compiled, active: readonly string[], done: boolean): string | null {
  if (done) return states.get(active[0]!)?.def.outcome ?? active[0]!;
  return active.map((path) => states.get(path)?.def).find((def) => def?.settled)?.outcome ?? null;
}

function clocksRunning({ states }: Compiled, active: readonly string[]): Set<string> {
  const levels = active.map((path) => states.get(path)?.def.serviceLevel);
  return new Set(levels.flatMap((level) => (level ? [level.clock] : [])));
}
