import { Answering, type Given } from './answering.ts';
import { isTrue } from './condition.ts';
import { changesSomething } from './moves.ts';
import type { Answers, Plan, PlannedEvent, Way } from './plan.type.ts';

/** What a trigger can set off, with what was answered for it. */
export type Choice = {
  /** Whether it sets off anything at all. */
  readonly isTaken: boolean;
  /** Those that lead somewhere, start a clock or remember something, in document order: the others leave everything as it is. */
  readonly ways: readonly Way[];
  readonly given: Given;
  /** The same for two whose ways do the same. */
  readonly effects: string;
};

/** What an event can set off, and whether a person may be the one who sends it. */
export type EventChoice = Choice & { readonly isPerson: boolean };

type IsIn = (state: number) => boolean;
type Handler = PlannedEvent['handlers'][number];
const NONE: readonly Way[] = [];
const NOTHING: readonly EventChoice[] = [];

/**
 * Which ways a trigger can choose, whatever guards answer: each set of ways once, not once for each combination of answers that
 * leads to it.
 */
export class Choices {
  readonly #answering: Answering;

  constructor(plan: Plan) {
    this.#answering = new Answering(plan);
  }

  /** What an event can set off, by whoever may send it; nothing where it is refused. */
  ofEvent({ senders, handlers, hasFollowers }: PlannedEvent, isIn: IsIn): readonly EventChoice[] {
    const choices: EventChoice[] = [];
    const here = handlers.filter(({ place }) => isIn(place.number));
    if (here.length === 0) return NOTHING;
    for (const { isPerson, answers: known } of senders) {
      this.#answering.startRound();
      do {
        this.#answering.startRun(known);
        const ways = hasFollowers ? this.#among(here, isIn) : this.#handling(here, isIn, () => true);
        if (ways.length === 0) continue;
        const choice = this.#choice(ways);
        const same = choices.findIndex((other) => isSame(other, choice));
        if (same < 0) choices.push({ ...choice, isPerson });
        else if (isPerson) choices[same] = { ...choice, isPerson };
      } while (this.#answering.hasMore());
    }
    return choices;
  }

  /** What the first of a list can be whose condition holds. */
  ofList(list: readonly Way[], known: Answers, isIn: IsIn): readonly Choice[] {
    const choices: Choice[] = [];
    this.#answering.startRound();
    do {
      this.#answering.startRun(known);
      const way = firstOf(list, isIn, this.#answering.ask);
      const choice = this.#choice(way ? [way] : NONE);
      if (!choices.some((other) => isSame(other, choice))) choices.push(choice);
    } while (this.#answering.hasMore());
    return choices;
  }

  #choice(all: readonly Way[]): Choice {
    const ways = all.every(matters) ? all : all.filter(matters);
    let effects = '';
    for (const { effect } of ways) effects += effect;
    return { isTaken: all.length > 0, ways, given: this.#answering.given(), effects };
  }

  /** What handles an event: inner states before those around them, every region for itself. In document order. */
  #among(handlers: readonly Handler[], isIn: IsIn): readonly Way[] {
    // What only goes along is asked once something takes the event: most answers never matter.
    const taken = this.#handling(handlers, isIn, ({ canTake }) => canTake);
    if (taken.every((way) => way.goesAlong)) return NONE;
    return this.#handling(handlers, isIn, () => true);
  }

  #handling(
    handlers: readonly Handler[],
    isIn: IsIn,
    isAsked: (handler: Handler) => boolean,
  ): readonly Way[] {
    let chosen = NONE;
    // From the last to the first: what is inside a state has been asked before the state itself.
    let handled = Infinity;
    for (const handler of handlers) {
      const { place, ways } = handler;
      if (handled <= place.last || !isAsked(handler)) continue;
      const found = firstOf(ways, isIn, this.#answering.ask);
      if (!found) continue;
      handled = place.number;
      chosen = [found, ...chosen];
    }
    return chosen;
  }
}

const isSame = (a: Choice, b: Choice): boolean =>
  a.isTaken === b.isTaken && a.effects === b.effects && a.given === b.given;

const matters = (way: Way): boolean => changesSomething(way) || way.marks.remembers;

/** The first of a list whose condition holds. */
export function firstOf(ways: readonly Way[], isIn: IsIn, ask: (question: number) => number): Way | null {
  for (const way of ways) if (way.condition === null || isTrue(way.condition, isIn, ask)) return way;
  return null;
}
