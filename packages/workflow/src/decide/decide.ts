import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import type { Compiled } from '../compile/compile.ts';
import type { Scope } from '../compile/scope.ts';
import { WorkflowFault } from '../fault.ts';
import type { Decided, Facts, Instance, WorkflowEvent } from '../instance.ts';
import { activePaths } from '../states.ts';
import { spentBy } from './clocks.ts';
import { conclude } from './conclude.ts';
import { admit } from './admit.ts';
import { storedSnapshot } from './handlers.ts';

type Step = readonly [AnyMachineSnapshot, readonly unknown[]];

/** A new instance in its first resting state, with the effects, timers and children of getting there. */
export function start(compiled: Compiled, facts: Facts, now: Date, actor: WorkflowEvent['actor']): Decided {
  const event: WorkflowEvent = { type: 'workflow.start', data: {}, actor };
  const scope = openScope(facts, event, now, new Map());
  const step = run(compiled, scope, () => initialTransition(compiled.machine));
  return { ok: true, event, decision: conclude(compiled, null, scope, step) };
}

/**
 * What an event does to an instance. Pure: the same input gives the same output, and nothing passed in is changed. Refuses
 * (`workflow.version-mismatch`, `.not-offered`, `.not-permitted`, `.form`, `.guard`, `.timer-stale`, `.timer-early`);
 * throws WorkflowFault when the definition does not come to rest.
 */
export function decide(
  compiled: Compiled,
  instance: Instance,
  sent: WorkflowEvent,
  facts: Facts,
  now: Date,
): Decided {
  const stored = storedSnapshot(instance);
  const active = activePaths(stored.value);
  const admitted = admit(compiled, instance, active, sent, facts, now);
  if (!admitted.ok) return admitted;
  const event = admitted.value;
  const spent = spentBy(now, instance.clocks, compiled.clockTimes, compiled.definition.calendar);
  const scope = openScope(facts, event, now, spent);
  const step = run(compiled, scope, () => {
    const before = compiled.machine.resolveState({ value: stored.value, context: stored.context });
    return transition(compiled.machine, before, { type: event.type });
  });
  return { ok: true, event, decision: conclude(compiled, instance, scope, step) };
}

function openScope(facts: Facts, event: WorkflowEvent, now: Date, spent: Map<string, number>): Scope {
  return { facts, event, now, spent, restarted: new Set() };
}

function run(compiled: Compiled, scope: Scope, step: () => Step): Step {
  try {
    const taken = compiled.scope.within(scope, step);
    // The initial step does not throw: XState puts what went wrong into the snapshot, which must never be saved.
    if (taken[0].status === 'error') throw taken[0].error;
    return taken;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Infinite loop'))
      throw new WorkflowFault('workflow.endless-loop', `${compiled.definition.id} does not come to rest`);
    throw error;
  }
}
