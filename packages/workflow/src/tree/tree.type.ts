import type { ActorRole, Refusal, Text, Tone } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import type { Effect, InstanceTree, Timer } from '../instance.ts';

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

/** An active state as people see it. `id` is its path, a child's behind the path of the state that runs it. */
export type Stage = {
  readonly id: string;
  readonly label: Text;
  readonly customerLabel: Text;
  readonly tone: Tone;
  readonly queue: string | null;
  readonly since: string;
  readonly dueAt: string | null;
  /** Who can move it on: the roles of the events handled there. */
  readonly roles: readonly ActorRole[];
};
