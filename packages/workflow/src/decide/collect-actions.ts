import { CHILD_START, CHILD_STOP, ENTERED } from '../compile/machine.ts';
import type { Decision, Effect, Timer } from '../instance.ts';
import { inARow } from './timers-in-a-row.ts';
import { ACTIONS } from '../registry/actions.ts';

type Action = { readonly type: string; readonly params?: unknown };
type RaiseParams = {
  readonly id?: string;
  readonly delay?: number;
  readonly event: { readonly type: string };
};

/** What a list of actions adds up to. `pending` are all timers then set, those of before and the new ones. */
export type Collected = Pick<Decision, 'effects' | 'timers' | 'children'> & {
  readonly entered: ReadonlySet<string>;
  readonly pending: readonly Timer[];
};

/**
 * Adds up the actions XState left to be run, in their order: what is set and cancelled again within one step never was.
 * `fired` is the event that set it off; a timer that fires is used up, whatever its guards say. `follow` are timers that a clock
 * has moved: they are set anew. Throws `workflow.timer-flood` when a timer would be due at once twice in a row.
 */
export function collectActions(
  actions: readonly unknown[],
  before: readonly Timer[],
  fired: string,
  now: Date,
  follow: readonly Timer[],
): Collected {
  const effects: Effect[] = [];
  const entered = new Set<string>();
  const kept = new Map(before.map((timer) => [timer.id, timer]));
  const set = new Map<string, Timer>();
  const cancel = new Set<string>();
  const starts = new Map<string, { id: string; workflowId: string }>();
  const stops = new Set<string>();

  const cancelTimer = (id: string): void => {
    set.delete(id);
    if (kept.delete(id)) cancel.add(id);
  };
  const startChild = ({ id, workflow }: { id: string; workflow: string }): void => {
    starts.set(id, { id, workflowId: workflow });
  };
  const stopChild = ({ id }: { id: string }): void => {
    if (!starts.delete(id)) stops.add(id);
  };

  const firedTimer = kept.get(fired);
  cancelTimer(fired);
  for (const { type, params } of actions as readonly Action[]) {
    if (type === ENTERED) entered.add((params as { path: string }).path);
    else if (type === 'xstate.raise') setTimer(set, params as RaiseParams, now);
    else if (type === 'xstate.cancel') cancelTimer((params as { sendId: string }).sendId);
    else if (type === CHILD_START) startChild(params as Parameters<typeof startChild>[0]);
    else if (type === CHILD_STOP) stopChild(params as Parameters<typeof stopChild>[0]);
    else effects.push(...effectOf(type, params as Effect['params']));
  }
  for (const timer of follow) {
    kept.delete(timer.id);
    set.set(timer.id, timer);
  }
  if (firedTimer) for (const timer of set.values()) set.set(timer.id, inARow(timer, firedTimer, now));
  return {
    effects,
    entered,
    pending: [...kept.values(), ...set.values()],
    timers: { set: [...set.values()], cancel: [...cancel].filter((id) => !set.has(id)) },
    children: { start: [...starts.values()], stop: [...stops] },
  };
}

function setTimer(set: Map<string, Timer>, { id, delay, event }: RaiseParams, now: Date): void {
  // Raised without a delay: an event within the machine, already handled.
  if (delay === undefined || id === undefined) return;
  set.set(id, { id, event: event.type, dueAt: new Date(now.getTime() + delay).toISOString() });
}

function effectOf(type: string, params: Effect['params']): Effect[] {
  const runs = ACTIONS.get(type)?.runs;
  return runs === 'transaction' || runs === 'outbox' ? [{ type, params, runs }] : [];
}
