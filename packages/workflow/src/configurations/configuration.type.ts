import type { PlannedTimer } from './plan.type.ts';

/** What decides how a workflow can go on: the active states, the timers that have gone off in them, the children that have ended. */
export type Configuration = {
  /** The same for two that are the same. */
  readonly key: string;
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
  | { readonly kind: 'start' | 'again' }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'timer'; readonly timer: PlannedTimer }
  | { readonly kind: 'child'; readonly place: number; readonly outcome: string };

export type Taken = {
  /** Whether the trigger itself set something off. */
  readonly chosen: boolean;
  readonly next: Configuration;
  readonly restarted: ReadonlySet<string>;
};
