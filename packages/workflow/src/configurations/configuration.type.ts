import type { PlannedTimer } from './plan.type.ts';
import type { StateSet } from './state-set.ts';

/** What decides how a workflow can go on: the active states, the timers that have gone off in them, the children that have ended. */
export type Configuration = {
  readonly states: StateSet;
  /** All active states in document order. */
  readonly active: readonly number[];
  /** Timers that have gone off and whose state is still active. */
  readonly spent: readonly number[];
  /** States whose child has ended while they are still active. */
  readonly ended: readonly number[];
  readonly isDone: boolean;
};

/** What sets off a step. `again` is a step that only looks whether an automatic way is open. */
export type Trigger =
  | { readonly kind: 'start' }
  | { readonly kind: 'again' }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'timer'; readonly timer: PlannedTimer }
  | { readonly kind: 'child'; readonly place: number; readonly outcome: string };

/** What sets off a step of a workflow that has begun. */
export type Happening = Exclude<Trigger, { readonly kind: 'start' }>;

/** What comes of a step, in every configuration in which the states that it hangs on stand alike. */
export type Outcome = {
  /** Whether the trigger itself set something off. */
  readonly chosen: boolean;
  /** Whether anything is left, entered or started anew: otherwise everything stays as it is. */
  readonly changes: boolean;
  /** The states that are not active afterwards, or were left on the way. */
  readonly leaves: StateSet;
  /** The states that are active afterwards because they were entered. */
  readonly enters: StateSet;
  /** The service clocks started anew. */
  readonly restarted: ReadonlySet<string>;
};
