import type { ActorRole, Refusal, Text, Tone } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Effect, InstanceTree, Timer, WorkflowEvent } from '../instance.ts';

/** Finds a compiled workflow; without `version` the published one. Undefined when there is none. */
export type Resolve = (workflowId: string, version?: number) => Compiled | undefined;

/** `child` is the key in `InstanceTree.children`; null is the main workflow. */
export type TreeTimer = Timer & { readonly child: string | null };
export type TreeTimerId = { readonly child: string | null; readonly id: string };

/** Cancels come first, then sets; both may be repeated. */
export type TreeChange = {
  readonly tree: InstanceTree;
  readonly effects: readonly Effect[];
  readonly timers: { readonly set: readonly TreeTimer[]; readonly cancel: readonly TreeTimerId[] };
};

export type TreeDecided =
  ({ readonly ok: true } & TreeChange) | { readonly ok: false; readonly refusal: Refusal };

/** The instance that took an event: which workflow, in which version, and under which key in the tree. */
export type TakenBy = {
  readonly workflowId: string;
  readonly version: number;
  readonly child: string | null;
};

/**
 * What an event does to a tree, and who of it took the event: its words stay those of that version. `event` has the data as its form
 * reads them; nobody looks at what was sent any more.
 */
export type Advanced =
  | ({ readonly ok: true; readonly takenBy: TakenBy; readonly event: WorkflowEvent } & TreeChange)
  | { readonly ok: false; readonly refusal: Refusal };

/** An active state as people see it. `id` is its path, a child's behind the path of the state that runs it. */
export type Stage = {
  readonly id: string;
  readonly label: Text;
  readonly customerLabel: Text;
  /** Nothing that its customer is shown. */
  readonly internal: boolean;
  readonly tone: Tone;
  readonly queue: string | null;
  readonly since: string;
  readonly dueAt: string | null;
  /** Who can move it on: the roles of the events handled there. */
  readonly roles: readonly ActorRole[];
};
