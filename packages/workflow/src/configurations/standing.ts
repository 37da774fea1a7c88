import type { Marks, Plan, Way } from './plan.type.ts';
import { isWithin } from './moves.ts';

const NOWHERE: readonly number[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The states that are active while a step is being taken, and what has come of it so far. Moves as XState does: what is left
 * is left before anything is entered, and of ways that conflict the innermost and first goes.
 */
export class Standing {
  readonly #plan: Plan;
  /** By the number of the state. */
  readonly isActive: Uint8Array;
  /** The active states in the order they were entered. */
  order: readonly number[] = [];
  /** States that have come to their end, whose way out has not been looked at. */
  ended: readonly number[] = [];
  /** The states left, also those that were entered again. */
  left: readonly number[] = NOWHERE;
  /** The service clocks started anew. */
  restarted: ReadonlySet<string> = NOTHING;
  hasMoved = false;
  isDone = false;
  /** Called where what the workflow remembers becomes another. */
  readonly #onRemember: () => void;
  readonly #onEnter: (state: number) => void;

  constructor(plan: Plan, on: { remember: () => void; enter: (state: number) => void }) {
    this.#plan = plan;
    this.isActive = new Uint8Array(plan.places.length);
    this.#onRemember = on.remember;
    this.#onEnter = on.enter;
  }

  /** Starts afresh from these active states. */
  startAt(order: readonly number[], ended: readonly number[] = [], isDone = false): void {
    this.isActive.fill(0);
    for (const state of order) this.isActive[state] = 1;
    this.order = order;
    this.ended = ended;
    this.left = NOWHERE;
    this.restarted = NOTHING;
    this.hasMoved = false;
    this.isDone = isDone;
  }

  take(chosen: readonly Way[]): void {
    const ways = chosen.length > 1 ? this.#withoutConflicts(chosen) : chosen;
    for (const way of ways)
      if (way.target !== null) {
        this.hasMoved = true;
        this.#leave(way.domain);
      }
    for (const { marks } of ways) this.#mark(marks);
    this.enter(
      ways.length === 1 ? ways[0]!.enters : ways.flatMap(({ enters }) => enters).sort((a, b) => a - b),
    );
  }

  enter(states: readonly number[]): void {
    if (states.length === 0) return;
    const completed: number[] = [];
    this.order = [...this.order, ...states];
    for (const state of states) {
      const { kind, entry } = this.#plan.places[state]!;
      this.isActive[state] = 1;
      this.#onEnter(state);
      this.#mark(entry);
      if (kind === 'final') this.#end(state, completed);
    }
  }

  #withoutConflicts(chosen: readonly Way[]): Way[] {
    let kept: Way[] = [];
    for (const way of chosen) {
      const against = kept.filter((other) => this.#conflict(way, other));
      if (against.some(({ source }) => !this.#isInside(way.source, source))) continue;
      kept = [...kept.filter((other) => !against.includes(other)), way];
    }
    return kept;
  }

  /** Whether two ways would both leave some active state. */
  #conflict(a: Way, b: Way): boolean {
    if (a.target === null || b.target === null) return false;
    const { places } = this.#plan;
    return this.order.some((state) => isWithin(places, state, a.domain) && isWithin(places, state, b.domain));
  }

  #isInside(inner: number, outer: number): boolean {
    return isWithin(this.#plan.places, inner, outer);
  }

  #leave(domain: number | null): void {
    const { places } = this.#plan;
    const first = domain ?? -1;
    const last = domain === null ? places.length : places[domain]!.last;
    const stay: number[] = [];
    const left = [...this.left];
    for (const state of this.order)
      if (state <= first || state > last) stay.push(state);
      else {
        this.isActive[state] = 0;
        left.push(state);
        this.#mark(places[state]!.exit);
      }
    this.order = stay;
    this.left = left;
  }

  /** The end of a state inside is the end of the state around it, and on through regions that have all ended. */
  #end(state: number, completed: number[]): void {
    const { places } = this.#plan;
    const { parent } = places[state]!;
    if (parent === null) {
      this.isDone = true;
      return;
    }
    const isRegion = places[parent]!.kind === 'parallel';
    if (!isRegion) this.ended = [...this.ended, parent];
    let above = isRegion ? parent : places[parent]!.parent;
    while (
      above !== null &&
      places[above]!.kind === 'parallel' &&
      !completed.includes(above) &&
      this.#hasEnded(above)
    ) {
      completed.push(above);
      this.ended = [...this.ended, above];
      above = places[above]!.parent;
    }
  }

  #hasEnded(state: number): boolean {
    const { kind, children } = this.#plan.places[state]!;
    if (kind === 'parallel') return children.every((region) => this.#hasEnded(region));
    if (kind === 'final') return this.isActive[state] === 1;
    return children.some((child) => this.#plan.places[child]!.kind === 'final' && this.isActive[child] === 1);
  }

  #mark({ restarts, remembers }: Marks): void {
    if (restarts.length > 0) this.restarted = new Set([...this.restarted, ...restarts]);
    if (remembers) this.#onRemember();
  }
}
