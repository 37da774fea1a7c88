import type { Facts, WorkflowEvent } from '../instance.ts';

/**
 * What one call of the machine may look at and change besides its context. XState's internal events carry no facts, so guards
 * and actions read them here; they never get into a snapshot. Set for the length of one synchronous call.
 */
export type Scope = {
  readonly facts: Facts;
  readonly event: WorkflowEvent;
  readonly now: Date;
  /** Spent time of each service clock at `now`, in milliseconds; `restartClock` sets one to zero. */
  readonly spent: Map<string, number>;
  readonly restarted: Set<string>;
};

export type ScopeHolder = {
  readonly current: () => Scope;
  readonly within: <T>(scope: Scope, run: () => T) => T;
};

export function createScopeHolder(): ScopeHolder {
  let held: Scope | null = null;
  return {
    current() {
      if (!held) throw new Error('A guard or action ran outside of a decision');
      return held;
    },
    within(scope, run) {
      held = scope;
      try {
        return run();
      } finally {
        held = null;
      }
    },
  };
}
