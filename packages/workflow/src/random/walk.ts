import { SYSTEM, type Actor, type ActorRole } from '@orderdesk/domain';
import type { Facts, InstanceTree, WorkflowEvent } from '../instance.ts';
import { advance, startTree } from '../tree/advance.ts';
import { pendingTimers } from '../tree/due-timers.ts';
import { offersOf } from '../tree/offers-of.ts';
import type { Resolve } from '../tree/tree.type.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const START = new Date('2026-11-23T09:00:00+08:00');
const PEOPLE: readonly Actor[] = (
  ['customer', 'service', 'warehouse', 'manager', 'reviewer', 'finance', 'admin'] satisfies ActorRole[]
).map((role) => ({ id: role, name: role, roles: [role] }));

export type WalkStep = {
  readonly event: string;
  readonly before: InstanceTree;
  readonly tree: InstanceTree;
  readonly now: Date;
};

/** How a walk came to its end: nobody could do anything although it had not ended, or all steps were walked. */
export type Walked = {
  readonly stuck: InstanceTree | null;
  readonly steps: number;
  readonly events: readonly string[];
};

/**
 * Lets people, timers and time do something to an order, again and again; one that has ended starts anew. Where somebody is
 * offered an event that is refused just now, the definition says what it waits for: that is not stuck.
 */
export function walk(
  resolve: Resolve,
  workflowId: string,
  random: Random,
  { steps, facts, onStep }: { steps: number; facts: () => Facts; onStep?: (step: WalkStep) => void },
): Walked {
  let now = START;
  let tree: InstanceTree | null = null;
  let events: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    if (tree === null || tree.main.status === 'done') {
      const started = startTree(resolve, workflowId, facts(), now, PEOPLE[0]!);
      if (!started.ok) throw new Error('An order was refused to start');
      ({ tree } = started);
      events = ['start'];
      continue;
    }
    const known = facts();
    const moves = possible(resolve, tree, known, now);
    if (moves.length === 0) return { stuck: tree, steps: step, events };
    const move = random.pick(moves);
    // Time passes, but never past what is due first.
    const [next] = pendingTimers(tree);
    const later = new Date(now.getTime() + random.below(90) * MINUTE);
    now = move.dueAt ?? (next && new Date(next.dueAt) <= later ? now : later);
    events.push(move.event.type);
    const decided = advance(resolve, tree, move.event, known, now, move.child);
    if (!decided.ok) continue;
    onStep?.({ event: move.event.type, before: tree, tree: decided.tree, now });
    ({ tree } = decided);
  }
  return { stuck: null, steps, events };
}

type Move = { readonly event: WorkflowEvent; readonly child?: string | null; readonly dueAt?: Date };

function possible(resolve: Resolve, tree: InstanceTree, facts: Facts, now: Date): Move[] {
  const moves: Move[] = PEOPLE.flatMap((actor) =>
    offersOf(resolve, tree, actor, facts, now).map(({ event }) => ({
      event: { type: event, data: {}, actor },
    })),
  );
  const [next] = pendingTimers(tree);
  if (next) {
    const dueAt = new Date(Math.max(now.getTime(), new Date(next.dueAt).getTime()));
    moves.push({ event: { type: next.event, data: {}, actor: SYSTEM }, child: next.child, dueAt });
  }
  return moves;
}
