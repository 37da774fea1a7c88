import { Answering, type Given, type Givens } from './answering.ts';
import { isTrue } from './condition.ts';
import type { Answers, Handler, Plan, PlannedEvent, Way } from './plan.type.ts';

/** What is set off: one object for all that do the same, whatever sets them off. */
export type Move = {
  readonly number: number;
  /** Whether anything is set off at all. */
  readonly isTaken: boolean;
  /** Those that lead somewhere, start a clock or remember something, in document order: the others leave everything as it is. */
  readonly ways: readonly Way[];
};

/** A move that a trigger can make, with what was answered for it: one object for all that are the same. */
export type Choice = { readonly number: number; readonly move: Move; readonly given: Given };

/** All that a trigger can set off, and whether a person may be the one who does. */
export type Choices = { readonly isPerson: boolean; readonly all: readonly Choice[] };

/** A move by what its ways do, one after the other. */
type Branch = { move: Move | null; readonly next: Map<number, Branch> };
const newBranch = (): Branch => ({ move: null, next: new Map() });

const NOT_YET = -1;
type IsIn = (state: number) => boolean;
const NOTHING: Choices = { isPerson: false, all: [] };

/**
 * Which ways a trigger can choose, whatever guards answer: each set of ways once, not once for each combination of answers that
 * leads to it.
 */
export class Choosing {
  readonly #answering: Answering;
  /** The moves that set something off, and the one that does not. */
  readonly #taken = newBranch();
  readonly #untaken = newBranch();
  #moveCount = 0;
  /** By the number of what is given, and of the move: little is ever given, so these lists are few and full. */
  readonly #choices: Choice[][] = [];
  #choiceCount = 0;
  /** What each handler answers in this run, and how much had been asked when it did. */
  readonly #found: (Way | null)[] = [];
  readonly #foundAfter: number[] = [];
  /** What is set off in this run, from the last to the first: so many of these. */
  readonly #chosen: Way[] = [];
  #count = 0;

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
      this.#answering.startRun(known);
      this.#foundAfter.fill(NOT_YET);
      do {
        this.#chooseAmong(here, isIn, hasFollowers);
        if (this.#count === 0) continue;
        byPerson ||= isPerson;
        this.#addTo(all);
      } while (this.#hasMore());
    }
    return { isPerson: byPerson, all };
  }

  /** What the first of a list can be whose condition holds. */
  ofList(list: readonly Way[], known: Answers, isIn: IsIn): Choices {
    const all: Choice[] = [];
    this.#answering.startRound();
    this.#answering.startRun(known);
    do {
      const way = firstOf(list, isIn, this.#answering.ask);
      this.#count = 0;
      if (way) this.#add(way);
      this.#addTo(all);
    } while (this.#answering.hasMore());
    return { isPerson: false, all };
  }

  /** Setting off nothing: only what automatic ways make of it. */
  ofNothing(known: Answers): Choices {
    this.#answering.startRun(known);
    this.#count = 0;
    const all: Choice[] = [];
    this.#addTo(all);
    return { isPerson: false, all };
  }

  /** What has been chosen, with what has been answered for it. */
  #addTo(choices: Choice[]): void {
    const move = this.#move();
    const given = this.#answering.given();
    const ofGiven = (this.#choices[given.number] ??= []);
    const choice = (ofGiven[move.number] ??= { number: this.#choiceCount++, move, given });
    if (!choices.includes(choice)) choices.push(choice);
  }

  #move(): Move {
    const isTaken = this.#count > 0;
    let branch = isTaken ? this.#taken : this.#untaken;
    for (let index = 0; index < this.#count; index += 1) {
      const { matters, effect } = this.#chosen[index]!;
      if (matters) branch = afterThat(branch, effect);
    }
    return (branch.move ??= { number: this.#moveCount++, isTaken, ways: this.#waysThatMatter() });
  }

  #waysThatMatter(): readonly Way[] {
    return this.#chosen
      .slice(0, this.#count)
      .filter(({ matters }) => matters)
      .reverse();
  }

  /** What handles an event: inner states before those around them, every region for itself. */
  #chooseAmong(handlers: readonly Handler[], isIn: IsIn, hasFollowers: boolean): void {
    // What only goes along is asked once something takes the event: most answers never matter.
    if (hasFollowers) {
      this.#choose(handlers, isIn, true);
      if (!this.#isTaken()) {
        this.#count = 0;
        return;
      }
    }
    this.#choose(handlers, isIn, false);
  }

  #isTaken(): boolean {
    for (let index = 0; index < this.#count; index += 1) if (!this.#chosen[index]!.goesAlong) return true;
    return false;
  }

  #choose(handlers: readonly Handler[], isIn: IsIn, onlyTaking: boolean): void {
    this.#count = 0;
    // From the last to the first: what is inside a state has been asked before the state itself.
    let handled = Infinity;
    for (let index = 0; index < handlers.length; index += 1) {
      const { place, ways, canTake } = handlers[index]!;
      if (handled <= place.last || (onlyTaking && !canTake)) continue;
      if ((this.#foundAfter[index] ?? NOT_YET) === NOT_YET) {
        this.#found[index] = firstOf(ways, isIn, this.#answering.ask);
        this.#foundAfter[index] = this.#answering.asked;
      }
      const found = this.#found[index]!;
      if (!found) continue;
      handled = place.number;
      this.#add(found);
    }
  }

  #add(way: Way): void {
    this.#chosen[this.#count] = way;
    this.#count += 1;
  }

  /** Whether there is another combination of answers; what was found before the one that is another now is found again. */
  #hasMore(): boolean {
    if (!this.#answering.hasMore()) return false;
    const { asked } = this.#answering;
    for (let index = 0; index < this.#foundAfter.length; index += 1)
      if (this.#foundAfter[index]! >= asked) this.#foundAfter[index] = NOT_YET;
    return true;
  }
}

function afterThat({ next }: Branch, effect: number): Branch {
  let branch = next.get(effect);
  if (!branch) next.set(effect, (branch = newBranch()));
  return branch;
}

/** The first of a list whose condition holds. */
export function firstOf(ways: readonly Way[], isIn: IsIn, ask: (question: number) => number): Way | null {
  for (const way of ways) if (way.condition === null || isTrue(way.condition, isIn, ask)) return way;
  return null;
}
