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
  /** The same for two after which everything goes on alike. */
  readonly key: string;
};

/** What an event can set off, and whether a person may be the one who sends it. */
export type EventChoice = Choice & { readonly isPerson: boolean };

const NONE: readonly Way[] = [];
const NOTHING: readonly EventChoice[] = [];

/**
 * Which ways a trigger can choose, whatever guards answer: each set of ways once, not once for each combination of answers that
 * leads to it. What an event can choose hangs on few of the states, so it is kept by those.
 */
export class Choices {
  readonly #plan: Plan;
  readonly #answering: Answering;
  readonly #kept = new Map<PlannedEvent, Map<string, Iterable<EventChoice>>>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#answering = new Answering(plan);
  }

  /** What an event can set off here, by whoever may send it; nothing where it is refused. */
  ofEvent(event: string, isActive: Uint8Array): Iterable<EventChoice> {
    const planned = this.#plan.events.get(event);
    if (!planned) return NOTHING;
    const kept = this.#kept.get(planned) ?? new Map<string, Iterable<EventChoice>>();
    this.#kept.set(planned, kept);
    const key = keyOfStates(planned.hangsOn, isActive);
    let choices = kept.get(key);
    if (!choices) {
      choices = [...this.#allOf(planned, isActive).values()];
      kept.set(key, choices);
    }
    return choices;
  }

  /** What the first of a list can be whose condition holds. */
  ofList(list: readonly Way[], known: Answers, isActive: Uint8Array): Iterable<Choice> {
    const choices = new Map<string, Choice>();
    this.#answering.startRound();
    do {
      this.#answering.startRun(known);
      const way = firstOf(list, isActive, this.#answering.ask);
      const choice = this.#choice(way ? [way] : NONE);
      choices.set(`${String(choice.isTaken)} ${choice.key}`, choice);
    } while (this.#answering.hasMore());
    return choices.values();
  }

  #choice(ways: readonly Way[]): Choice {
    const mattering = ways.filter(matters);
    const given = this.#answering.given();
    return { isTaken: ways.length > 0, ways: mattering, given, key: keyOf(mattering, given) };
  }

  #allOf({ senders, handlers }: PlannedEvent, isActive: Uint8Array): ReadonlyMap<string, EventChoice> {
    const choices = new Map<string, EventChoice>();
    for (const { isPerson, answers: known } of senders) {
      this.#answering.startRound();
      do {
        this.#answering.startRun(known);
        const ways = this.#among(handlers, isActive);
        if (ways.length === 0) continue;
        const choice = this.#choice(ways);
        const same = choices.get(choice.key);
        choices.set(choice.key, { ...choice, isPerson: isPerson || same?.isPerson === true });
      } while (this.#answering.hasMore());
    }
    return choices;
  }

  /** What handles an event: inner states before those around them, every region for itself. In document order. */
  #among(handlers: PlannedEvent['handlers'], isActive: Uint8Array): readonly Way[] {
    // What only goes along is asked once something takes the event: most answers never matter.
    const taken = this.#handling(handlers, isActive, ({ canTake }) => canTake);
    if (taken.every((way) => way.goesAlong)) return NONE;
    return this.#handling(handlers, isActive, () => true);
  }

  #handling(
    handlers: PlannedEvent['handlers'],
    isActive: Uint8Array,
    isAsked: (handler: PlannedEvent['handlers'][number]) => boolean,
  ): readonly Way[] {
    let chosen = NONE;
    // From the last to the first: what is inside a state has been asked before the state itself.
    let handled = Infinity;
    for (const handler of handlers) {
      const { place, ways } = handler;
      if (isActive[place.number] === 0 || handled <= place.last || !isAsked(handler)) continue;
      const found = firstOf(ways, isActive, this.#answering.ask);
      if (!found) continue;
      handled = place.number;
      chosen = [found, ...chosen];
    }
    return chosen;
  }
}

const matters = (way: Way): boolean => changesSomething(way) || way.marks.remembers;

/** The first of a list whose condition holds. */
export function firstOf(
  ways: readonly Way[],
  isActive: Uint8Array,
  ask: (question: number) => number,
): Way | null {
  for (const way of ways) if (way.condition === null || isTrue(way.condition, isActive, ask)) return way;
  return null;
}

const STATES_A_LETTER = 15;

/** Which of these states are active, in as few characters as can say it. */
function keyOfStates(states: readonly number[], isActive: Uint8Array): string {
  let key = '';
  let bits = 0;
  for (let at = 0; at < states.length; at += 1) {
    bits = bits * 2 + isActive[states[at]!]!;
    if (at % STATES_A_LETTER < STATES_A_LETTER - 1) continue;
    key += String.fromCharCode(bits);
    bits = 0;
  }
  return key + String.fromCharCode(bits);
}

function keyOf(ways: readonly Way[], given: Given): string {
  let key = given;
  for (const { effect } of ways) key += `,${effect}`;
  return key;
}
