import { Answering, type Given } from './answering.ts';
import { firstOf } from './choices.ts';
import type { Plan, Way } from './plan.type.ts';
import { Standing } from './standing.ts';

/** A workflow that does not come to rest, and the transition it was at. */
export class Restless extends Error {
  readonly way: Way;
  constructor(way: Way) {
    super('The workflow does not come to rest');
    this.way = way;
  }
}

/** Where a step comes to rest once automatic ways and ends of states have been followed, and what that brought about. */
export type Settled = {
  /** The active states that have none inside, as characters: the others are active with them. */
  readonly key: string;
  /** All active states in document order. */
  readonly active: readonly number[];
  readonly left: readonly number[];
  readonly restarted: ReadonlySet<string>;
  readonly hasMoved: boolean;
  readonly isDone: boolean;
};

const MAX_MICROSTEPS = 100;
const NONE: readonly Way[] = [];

/** Follows automatic ways and ends of states until nothing is left, whatever guards answer. What was found once is kept. */
export class Settling {
  /** The states entered so far by any step, those a step only passes through as well. */
  readonly entered = new Set<number>();
  readonly #plan: Plan;
  readonly #answering: Answering;
  readonly #standing: Standing;
  readonly #kept = new Map<string, readonly Settled[]>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#answering = new Answering(plan);
    this.#standing = new Standing(plan, {
      remember: () => this.#answering.forgetMemory(),
      enter: (state) => this.entered.add(state),
    });
  }

  /** Every way to come to rest from where a step stands, with what has been answered in it. */
  from({ order, ended, isDone }: Standing, given: Given): readonly Settled[] {
    let key = given;
    for (const state of order) key += this.#plan.places[state]!.letter;
    if (ended.length > 0 || isDone) key += `;${ended.join()}${isDone ? '!' : ''}`;
    let found = this.#kept.get(key);
    if (!found) {
      found = this.#allFrom(order, ended, isDone, given);
      this.#kept.set(key, found);
    }
    return found;
  }

  #allFrom(
    order: readonly number[],
    ended: readonly number[],
    isDone: boolean,
    given: Given,
  ): readonly Settled[] {
    const all = new Map<string, Settled>();
    this.#answering.startRound();
    do {
      this.#answering.continueRun(given);
      this.#standing.startAt(order, ended, isDone);
      this.#settle();
      const settled = this.#settled();
      all.set(keyOf(settled), settled);
    } while (this.#answering.hasMore());
    return [...all.values()];
  }

  #settle(): void {
    const standing = this.#standing;
    for (let steps = 0; !standing.isDone; steps += 1) {
      let ways: readonly Way[] = this.#automatic();
      while (ways.length === 0 && standing.ended.length > 0) {
        const [ended, ...others] = standing.ended as [number, ...number[]];
        standing.ended = others;
        // An end that sets nothing off is still a step: automatic ways are looked at again.
        if (standing.isActive[ended] === 0) continue;
        const way = this.#firstOf(this.#plan.places[ended]!.done);
        if (way) ways = [way];
      }
      if (ways.length === 0) return;
      if (steps > MAX_MICROSTEPS) throw new Restless(ways[0]!);
      standing.take(ways);
    }
  }

  #automatic(): readonly Way[] {
    let chosen = NONE;
    for (const leaf of this.#standing.order)
      for (const place of this.#plan.places[leaf]!.automatic) {
        const way = this.#firstOf(this.#plan.places[place]!.always);
        if (!way) continue;
        if (!chosen.includes(way)) chosen = [...chosen, way];
        break;
      }
    return chosen;
  }

  #firstOf(ways: readonly Way[]): Way | null {
    return firstOf(ways, this.#standing.isActive, this.#answering.ask);
  }

  #settled(): Settled {
    const { order, left, restarted, hasMoved, isDone } = this.#standing;
    const active = order.toSorted((a, b) => a - b);
    let key = '';
    for (const state of active) {
      const { children, letter } = this.#plan.places[state]!;
      if (children.length === 0) key += letter;
    }
    return { key, active, left, restarted, hasMoved, isDone };
  }
}

const keyOf = ({ key, left, restarted, isDone }: Settled): string =>
  `${key};${left.join()};${[...restarted].join()};${String(isDone)}`;
