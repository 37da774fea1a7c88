import { Answering, type Given, type Givens } from './answering.ts';
import { firstOf } from './choices.ts';
import { LookedUp, Looks } from './looked-up.ts';
import type { Place, Plan, Way } from './plan.type.ts';
import { Standing } from './standing.ts';
import { isIn, keyOfSet, type StateSet } from './state-set.ts';

/** A workflow that does not come to rest, and the transition it was at. */
export class Restless extends Error {
  readonly way: Way;
  constructor(way: Way) {
    super('The workflow does not come to rest');
    this.way = way;
  }
}

/** What it takes to come to rest. */
export type Rest = Pick<Standing, 'leaves' | 'enters' | 'restarted'>;

/** Every way to come to rest: one object for what is the same. `asked`: whether it hangs on what is given. */
export type Rests = { readonly number: number; readonly asked: boolean; readonly all: readonly Rest[] };

const MAX_MICROSTEPS = 100;
const NONE: readonly Way[] = [];

/**
 * Follows automatic ways and ends of states until nothing is left, whatever guards answer. What was found once is looked up by the
 * states it hangs on.
 */
export class Settling {
  readonly #plan: Plan;
  readonly #answering: Answering;
  readonly #standing: Standing;
  readonly #looks: Looks;
  /** The states without states inside that have automatic ways, or stand in one that has. */
  readonly #leaves: readonly Place[];
  /** As long as no state has come to its end, those for which nothing is asked, and the others by what is given. */
  readonly #unasked = new LookedUp<Rests>();
  readonly #known: LookedUp<Rests>[] = [];
  /** Where some state has come to its end: by that as well. */
  readonly #knownAtEnds = new Map<string, LookedUp<Rests>>();
  readonly #rests = new Map<string, Rests>();

  constructor(plan: Plan, givens: Givens, onEnter: (states: StateSet) => void) {
    this.#plan = plan;
    this.#leaves = plan.places.filter(({ automatic }) => automatic.length > 0);
    this.#looks = new Looks(plan.places.length);
    this.#answering = new Answering(plan, givens);
    this.#standing = new Standing(plan, this.#looks, {
      remember: () => this.#answering.forgetMemory(),
      enter: onEnter,
    });
  }

  /** Every way to come to rest from where a step stands, with what has been answered in it. */
  from({ active, ended, isDone }: Pick<Standing, 'active' | 'ended' | 'isDone'>, given: Given): Rests {
    const isAtEnd = ended.length > 0 || isDone;
    const known = isAtEnd
      ? this.#atEnds(`${given.number};${ended.join()}${isDone ? '!' : ''}`)
      : (this.#known[given.number] ??= new LookedUp());
    const kept = (isAtEnd ? null : this.#unasked.find(active)) ?? known.find(active);
    if (kept) return kept;
    this.#looks.startOver();
    const all: Rest[] = [];
    this.#answering.startRound();
    do {
      this.#answering.continueRun(given);
      this.#standing.startAt(active, ended, isDone);
      this.#settle();
      const { leaves, enters, restarted } = this.#standing;
      all.push({ leaves, enters, restarted });
    } while (this.#answering.hasMore());
    const rests = this.#oneOf(all, this.#answering.hasAsked);
    return (isAtEnd || rests.asked ? known : this.#unasked).keep(this.#looks, active, rests);
  }

  #atEnds(key: string): LookedUp<Rests> {
    let known = this.#knownAtEnds.get(key);
    if (!known) this.#knownAtEnds.set(key, (known = new LookedUp()));
    return known;
  }

  /** The same object for what is the same: mostly nothing is to be followed. */
  #oneOf(all: readonly Rest[], asked: boolean): Rests {
    const each = new Map(
      all.map((rest) => [
        `${keyOfSet(rest.leaves)}${keyOfSet(rest.enters)}${[...rest.restarted].sort().join()}`,
        rest,
      ]),
    );
    const key = [asked, ...each.keys()].join(';');
    let rests = this.#rests.get(key);
    if (!rests) this.#rests.set(key, (rests = { number: this.#rests.size, asked, all: [...each.values()] }));
    return rests;
  }

  #settle(): void {
    const standing = this.#standing;
    for (let steps = 0; !standing.isDone; steps += 1) {
      let ways: readonly Way[] = this.#automatic();
      while (ways.length === 0 && standing.ended.length > 0) {
        const [ended, ...others] = standing.ended as [number, ...number[]];
        standing.ended = others;
        // An end that sets nothing off is still a step: automatic ways are looked at again.
        if (!standing.isIn(ended)) continue;
        const way = this.#firstOf(this.#plan.places[ended]!.done);
        if (way) ways = [way];
      }
      if (ways.length === 0) return;
      if (steps > MAX_MICROSTEPS) throw new Restless(ways[0]!);
      standing.take(ways);
    }
  }

  /** For each state without states inside, the first way of its own or of those around it. */
  #automatic(): readonly Way[] {
    const { automatics } = this.#plan;
    for (const { number } of automatics) this.#standing.note(number);
    if (!automatics.some(({ number }) => isIn(this.#standing.active, number))) return NONE;
    let chosen = NONE;
    for (const { number, automatic } of this.#leaves) {
      if (!isIn(this.#standing.active, number)) continue;
      for (const { always } of automatic) {
        const way = this.#firstOf(always);
        if (!way) continue;
        if (!chosen.includes(way)) chosen = [...chosen, way];
        break;
      }
    }
    return chosen;
  }

  #firstOf(ways: readonly Way[]): Way | null {
    return firstOf(ways, this.#standing.isIn, this.#answering.ask);
  }
}
