import type { Actor, FormField, MovedAmount, OrderFacts, Refusal, Text, Tone } from '@orderdesk/domain';

/** An active state of an instance that people see: `path` is the state's path in the definition joined by `/`. */
export type ActiveState = {
  readonly path: string;
  readonly queue: string | null;
  readonly since: string;
  /** End of the service level, by the clock named in the state; null without one or while paused. */
  readonly dueAt: string | null;
};

/**
 * A service clock: business time spent in states that name it. It runs while such a state is active and pauses in between, so
 * that waiting for the customer does not count against the staff.
 */
export type Clock = {
  readonly spentMs: number;
  readonly runningSince: string | null;
  /** How often it was started anew; missing where it never was. */
  readonly run?: number;
};

/**
 * A running workflow, as it is stored. The XState snapshot carries no machine id or version, so the row does: `hash` is the
 * content hash of the definition, and a restore that does not match is refused.
 */
export type Instance = {
  readonly workflowId: string;
  readonly version: number;
  readonly hash: string;
  readonly snapshot: unknown;
  readonly active: readonly ActiveState[];
  readonly clocks: Readonly<Record<string, Clock>>;
  /** The timers that are set and not yet due: one that is not among them was cancelled and must not act. */
  readonly timers: readonly Timer[];
  /** When each milestone of the definition was first reached, by its id. */
  readonly reached: Readonly<Record<string, string>>;
  readonly status: 'active' | 'done';
  /** What the final state that ended it says, or the settled state that it stands in; null while it goes on. */
  readonly outcome: string | null;
};

/** What arrives: an event name with the data its form gave, and who sent it. */
export type WorkflowEvent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
};

/**
 * Something to be done because of a decision, by a registered action. `transaction` effects are carried out in the very
 * transaction that saves the decision; `outbox` effects afterwards, at least once, idempotent under the outbox row's id.
 */
export type Effect = {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly runs: 'transaction' | 'outbox';
  /** Set off by a timer of a state with a service clock: which run of the clock it is about, and whether it is the state's first timer. */
  readonly late?: Late;
};

/** `label`: what the state is called whose clock it is. */
export type Late = { readonly run: string; readonly first: boolean; readonly label?: Text };

/**
 * A due time to be kept as a row under its `id` (with the child's); when it is due the worker sends `event` to the instance.
 * Setting one that exists replaces it. Cancelled when its state is left, and when it has fired.
 */
export type Timer = {
  readonly id: string;
  readonly event: string;
  readonly dueAt: string;
  /** Timers that went off right before, for one that was due when it was set. One that stands here is not set again. */
  readonly rightAfter?: readonly string[];
};

export type Decision = {
  readonly instance: Instance;
  readonly effects: readonly Effect[];
  readonly timers: { readonly set: readonly Timer[]; readonly cancel: readonly string[] };
  /** Child workflows to start (`id` is the key under which the parent knows them) or to stop. */
  readonly children: {
    readonly start: readonly { readonly id: string; readonly workflowId: string }[];
    readonly stop: readonly string[];
  };
};

/** `event` is what was decided on: the one that arrived, its data as the form reads them. */
export type Decided =
  | { readonly ok: true; readonly event: WorkflowEvent; readonly decision: Decision }
  | { readonly ok: false; readonly refusal: Refusal };

/** An event of the definition as a person may be offered it in the present state. */
export type WorkflowOffer = {
  readonly event: string;
  readonly label: Text;
  readonly tone: Tone;
  readonly confirm: Text | null;
  /** The amount it moves, if it moves one. */
  readonly moves?: MovedAmount;
  readonly form: readonly FormField[];
  readonly allowed: boolean;
  readonly refusal: Refusal | null;
};

export type Facts = OrderFacts;

/**
 * An order's workflow with its child workflows, all saved in one row under one `rev`. `main` is the order workflow; the others
 * are keyed by the child id of the state that started them.
 */
export type InstanceTree = {
  readonly main: Instance;
  readonly children: Readonly<Record<string, Instance>>;
};
