import type { Looks } from './looked-up.ts';
import { isWithin } from './moves.ts';
import type { Entrance, Marks, Plan, Way } from './plan.type.ts';
import { emptySet, isIn, minus, plus, type StateSet } from './state-set.ts';

const NOTHING: ReadonlySet<string> = new Set();
const NOBODY: readonly number[] = [];

/**
 * The states that are active while a step is being taken, and what has come of it so far. Moves as XState does: what is left
 * is left before anything is entered, and of ways that conflict the innermost and first goes.
 */
export class Standing {
  readonly #plan: Plan;
  readonly #looks: Looks;
  readonly #none: StateSet;
  active: StateSet;
  /** States that have come to their end, whose way out has not been looked at. */
  ended: readonly number[] = NOBODY;
  /** The states inside of which all was left, also what was entered again. */
  leaves: StateSet;
  /** The states that were entered and not left since. */
  enters: StateSet;
  /** The service clocks started anew. */
  restarted: ReadonlySet<string> = NOTHING;
  isDone = false;
  /** While states are entered one after the other: parallel ones that have come to their end, and ends that come after. */
  #completed: number[] = [];
  #notYet: readonly number[] = NOBODY;
  /** Called where what the workflow remembers becomes another. */
  readonly #onRemember: () => void;
  readonly #onEnter: (states: StateSet) => void;

  constructor(plan: Plan, looks: Looks, on: { remember: () => void; enter: (states: StateSet) => void }) {
    this.#plan = plan;
    this.#looks = looks;
    this.#none = emptySet(plan.places.length);
    this.active = this.#none;
    this.leaves = this.#none;
    this.enters = this.#none;
    this.#onRemember = on.remember;
    this.#onEnter = on.enter;
  }

  /** Starts afresh from these active states. */
  startAt(active: StateSet, ended: readonly number[] = NOBODY, isDone = false): void {
    this.active = active;
    this.ended = ended;
    this.leaves = this.#none;
    this.enters = this.#none;
    this.restarted = NOTHING;
    this.isDone = isDone;
  }

  /** Whether a state is active. What comes of the step hangs on that, unless it is active or not because of the step itself. */
  readonly isIn = (state: number): boolean => {
    this.note(state);
    return isIn(this.active, state);
  };

  note(state: number): void {
    if (!isIn(this.leaves, state) && !isIn(this.enters, state)) this.#looks.note(state);
  }

  take(chosen: readonly Way[]): void {
    const ways = this.#haveConflict(chosen) ? this.#withoutConflicts(chosen) : chosen;
    for (const way of ways) if (way.target !== null) this.#leave(way.domain);
    for (const { marks } of ways) this.#mark(marks);
    this.enter(ways.map(({ entrance }) => entrance));
  }

  enter(entrances: readonly Entrance[]): void {
    for (const { states } of entrances) {
      this.active = plus(this.active, states);
      this.enters = plus(this.enters, states);
      this.#onEnter(states);
    }
    for (const { marks } of entrances) this.#mark(marks);
    if (entrances.every((entrance) => entrance.ends.length === 0)) return;
    const ends = entrances.flatMap((entrance) => entrance.ends).sort((a, b) => a - b);
    this.#completed = [];
    for (const [index, state] of ends.entries()) {
      this.#notYet = ends.slice(index + 1);
      this.#end(state);
    }
  }

  #haveConflict(ways: readonly Way[]): boolean {
    for (let one = 1; one < ways.length; one += 1)
      for (let other = 0; other < one; other += 1) if (this.#conflict(ways[one]!, ways[other]!)) return true;
    return false;
  }

  #withoutConflicts(chosen: readonly Way[]): Way[] {
    let kept: Way[] = [];
    for (const way of chosen) {
      const against = kept.filter((other) => this.#conflict(way, other));
      if (against.some(({ source }) => !isWithin(this.#plan.places, way.source, source))) continue;
      kept = [...kept.filter((other) => !against.includes(other)), way];
    }
    return kept;
  }

  /** Whether two ways would both leave some active state: then one leaves what is around the other, and that one leaves something. */
  #conflict(a: Way, b: Way): boolean {
    if (a.target === null || b.target === null) return false;
    const [outer, inner] = (a.domain ?? -1) < (b.domain ?? -1) ? [a.domain, b.domain] : [b.domain, a.domain];
    const { places } = this.#plan;
    if (inner === null) return true;
    return places[inner]!.last > inner && (inner === outer || isWithin(places, inner, outer));
  }

  #leave(domain: number | null): void {
    const { places, everything } = this.#plan;
    const { states, marked } = domain === null ? everything : places[domain]!.inside;
    for (const state of marked) if (this.isIn(state)) this.#mark(places[state]!.exit);
    this.active = minus(this.active, states);
    this.leaves = plus(this.leaves, states);
    this.enters = minus(this.enters, states);
  }

  /** The end of a state inside is the end of the state around it, and on through regions that have all ended. */
  #end(state: number): void {
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
      !this.#completed.includes(above) &&
      this.#hasEnded(above)
    ) {
      this.#completed.push(above);
      this.ended = [...this.ended, above];
      above = places[above]!.parent;
    }
  }

  #hasEnded(state: number): boolean {
    const { kind, children } = this.#plan.places[state]!;
    if (kind === 'parallel') return children.every((region) => this.#hasEnded(region));
    if (kind === 'final') return this.isIn(state) && !this.#notYet.includes(state);
    return children.some((child) => this.#plan.places[child]!.kind === 'final' && this.#hasEnded(child));
  }

  #mark({ restarts, remembers }: Marks): void {
    if (restarts.length > 0) this.restarted = new Set([...this.restarted, ...restarts]);
    if (remembers) this.#onRemember();
  }
}
