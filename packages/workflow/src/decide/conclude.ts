import type { AnyMachineSnapshot } from 'xstate';
import type { Compiled } from '../compile/compile.ts';
import { CHILD_START, CHILD_STOP, ENTERED } from '../compile/machine.ts';
import type { Scope } from '../compile/scope.ts';
import type { Decision, Effect, Instance, Timer } from '../instance.ts';
import { ACTIONS } from '../registry/actions.ts';
import { activePaths } from '../states.ts';
import { activeStates } from './active-states.ts';
import { runClocks } from './clocks.ts';
import { reachedMilestones } from './milestones.ts';
import type { StoredSnapshot } from './handlers.ts';

type Action = { readonly type: string; readonly params?: unknown };

/** Turns XState's next snapshot and its list of actions not yet run into a decision. Actions count in their order. */
export function conclude(
  compiled: Compiled,
  before: Instance | null,
  scope: Scope,
  [next, actions]: readonly [AnyMachineSnapshot, readonly unknown[]],
): Decision {
  const at = scope.now.toISOString();
  const effects: Effect[] = [];
  const entered = new Set<string>();
  const pending = new Map((before?.timers ?? []).map((timer) => [timer.id, timer]));
  const set = new Map<string, Timer>();
  const cancel = new Set<string>();
  const starts = new Map<string, { id: string; workflowId: string }>();
  const stops = new Set<string>();

  // A timer that fires is used up, whatever its guards say.
  if (pending.delete(scope.event.type)) cancel.add(scope.event.type);
  for (const { type, params } of actions as readonly Action[]) {
    if (type === ENTERED) entered.add((params as { path: string }).path);
    else if (type === 'xstate.raise') {
      const timer = timerOf(params as RaiseParams, scope.now);
      if (timer) set.set(timer.id, timer);
    } else if (type === 'xstate.cancel') {
      const { sendId: id } = params as { sendId: string };
      set.delete(id);
      if (pending.delete(id)) cancel.add(id);
    } else if (type === CHILD_START) {
      const { id, workflow } = params as { id: string; workflow: string };
      starts.set(id, { id, workflowId: workflow });
    } else if (type === CHILD_STOP) {
      const { id } = params as { id: string };
      if (!starts.delete(id)) stops.add(id);
    } else {
      const rule = ACTIONS.get(type);
      if (rule && (rule.runs === 'transaction' || rule.runs === 'outbox'))
        effects.push({ type, params: params as Effect['params'], runs: rule.runs });
    }
  }
  for (const id of set.keys()) cancel.delete(id);

  const snapshot: StoredSnapshot = { value: next.value as StoredSnapshot['value'], context: next.context };
  const active = activePaths(snapshot.value);
  const done = next.status === 'done';
  const running = new Set<string>();
  if (!done)
    for (const path of active) {
      const level = compiled.states.get(path)?.def.serviceLevel;
      if (level) running.add(level.clock);
    }
  const clocks = runClocks(scope.now, before?.clocks ?? {}, scope.spent, scope.restarted, running);
  const instance: Instance = {
    workflowId: compiled.definition.id,
    version: compiled.version,
    hash: compiled.hash,
    snapshot,
    active: activeStates(compiled, before, active, entered, clocks, at),
    clocks,
    timers: [...pending.values(), ...set.values()],
    reached: reachedMilestones(compiled.definition, before?.reached ?? {}, entered, at),
    status: done ? 'done' : 'active',
    outcome: done ? (active[0] ?? null) : null,
  };
  return {
    instance,
    effects,
    timers: { set: [...set.values()], cancel: [...cancel] },
    children: { start: [...starts.values()], stop: [...stops] },
  };
}

type RaiseParams = {
  readonly id?: string;
  readonly delay?: number;
  readonly event: { readonly type: string };
};

function timerOf({ id, delay, event }: RaiseParams, now: Date): Timer | null {
  // Raised without a delay: an event within the machine, already handled.
  if (delay === undefined || id === undefined) return null;
  return { id, event: event.type, dueAt: new Date(now.getTime() + delay).toISOString() };
}
