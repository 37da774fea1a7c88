import { Answering, type Given, type Givens } from './answering.ts';
import { isTrue } from './condition.ts';
import type { Answers, Plan, PlannedEvent, Way } from './plan.type.ts';

/** What is set off: one object for all that do the same, whatever sets them off. */
export type Move = {
  readonly number: number;
  /** Whether anything is set off at all. */
  readonly isTaken: boolean;
  /** Those that lead somewhere, start a clock or remember something, in document order: the others leave everything as it is. */
  readonly ways: readonly Way[];
};

/** A move that a trigger can make, with what was answered for it. */
export type Choice = { readonly move: Move; readonly given: Given };

/** All that a trigger can set off, and whether a person may be the one who does. */
export type Choices = { readonly isPerson: boolean; readonly all: readonly Choice[] };

type IsIn = (state: number) => boolean;
type Handler = PlannedEvent['handlers'][number];
const NONE: readonly Way[] = [];
const NOTHING: Choices = { isPerson: false, all: [] };

/**
 * Which ways a trigger can choose, whatever guards answer: each set of ways once, not once for each combination of answers that
 * leads to it.
 */
export class Choosing {
  readonly #answering: Answering;
  readonly #moves = new Map<string, Move>();
  /** What each handler answers in this run. */
  #found: (Way | null)[] = [];

  constructor(plan: Plan, givens: Givens) {
    this.#answering = new Answering(plan, givens);
  }

  /** What an event can set off, by whoever may send it; nothing where it is refused. */
  ofEvent({ senders, handlers, hasFollowers }: PlannedEvent, isIn: IsIn): Choices {
    const here = handlers.filter(({ place }) => isIn(place.number));
    if (here.length === 0) return NOTHING;
    const all: Choice[] = [];
    let byPerson = false;
    for (const { isPerson, answers: known } of senders) {
      this.#answering.startRound();
      do {
        this.#answering.startRun(known);
        const ways = this.#among(here, isIn, hasFollowers);
        if (ways.length === 0) continue;
        byPerson ||= isPerson;
        this.#add(all, ways);
      } while (this.#answering.hasMore());
    }
    return { isPerson: byPerson, all };
  }

  /** What the first of a list can be whose condition holds. */
  ofList(list: readonly Way[], known: Answers, isIn: IsIn): Choices {
    const all: Choice[] = [];
    this.#answering.startRound();
    do {
      this.#answering.startRun(known);
      const way = firstOf(list, isIn, this.#answering.ask);
      this.#add(all, way ? [way] : NONE);
    } while (this.#answering.hasMore());
    return { isPerson: false, all };
  }

  /** Setting off nothing: only what automatic ways make of it. */
  ofNothing(known: Answers): Choices {
    this.#answering.startRun(known);
    return { isPerson: false, all: [{ move: this.#moveOf(NONE), given: this.#answering.given() }] };
  }

  #add(choices: Choice[], taken: readonly Way[]): void {
    const move = this.#moveOf(taken);
    const given = this.#answering.given();
    for (const other of choices) if (other.move === move && other.given === given) return;
    choices.push({ move, given });
  }

  #moveOf(taken: readonly Way[]): Move {
    let effects = taken.length > 0 ? '' : 'nothing';
    for (const way of taken) if (way.matters) effects += way.effect;
    let move = this.#moves.get(effects);
    if (!move) {
      move = {
        number: this.#moves.size,
        isTaken: taken.length > 0,
        ways: taken.filter(({ matters }) => matters),
      };
      this.#moves.set(effects, move);
    }
    return move;
  }

  /** What handles an event: inner states before those around them, every region for itself. In document order. */
  #among(handlers: readonly Handler[], isIn: IsIn, hasFollowers: boolean): readonly Way[] {
    this.#found = [];
    if (!hasFollowers) return this.#handling(handlers, isIn, false);
    // What only goes along is asked once something takes the event: most answers never matter.
    const taken = this.#handling(handlers, isIn, true);
    if (taken.every((way) => way.goesAlong)) return NONE;
    return this.#handling(handlers, isIn, false);
  }

  #handling(handlers: readonly Handler[], isIn: IsIn, onlyTaking: boolean): readonly Way[] {
    const chosen: Way[] = [];
    // From the last to the first: what is inside a state has been asked before the state itself.
    let handled = Infinity;
    for (let index = 0; index < handlers.length; index += 1) {
      const { place, ways, canTake } = handlers[index]!;
      if (handled <= place.last || (onlyTaking && !canTake)) continue;
      let found = this.#found[index];
      if (found === undefined) {
        found = firstOf(ways, isIn, this.#answering.ask);
        this.#found[index] = found;
      }
      if (!found) continue;
      handled = place.number;
      chosen.push(found);
    }
    return chosen.reverse();
  }
}

/** The first of a list whose condition holds. */
export function firstOf(ways: readonly Way[], isIn: IsIn, ask: (question: number) => number): Way | null {
  for (const way of ways) if (way.condition === null || isTrue(way.condition, isIn, ask)) return way;
  return null;
}
