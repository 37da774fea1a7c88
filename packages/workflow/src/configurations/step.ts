import { Answering, withoutMemory } from './answering.ts';
import { Choices, type Choice } from './choices.ts';
import type { Happening, Outcome, Outcomes } from './configuration.type.ts';
import { LookedUp, Looks } from './looked-up.ts';
import type { Answers, Plan, Way } from './plan.type.ts';
import { Settling, type Rest } from './settling.ts';
import { Standing } from './standing.ts';
import { emptySet, isEmpty, keyOfSet, moved, plus, type StateSet } from './state-set.ts';

const NONE: readonly Way[] = [];
const NOWHERE: Outcomes = { isPerson: false, all: [] };

/**
 * Takes steps as XState does: what a trigger chooses is taken in every region at once; then automatic ways and ends of states are
 * followed until nothing is left. All answers of guards that make a difference are gone through. What comes of a trigger hangs on
 * few of the states, so it is looked up by those.
 */
export class Stepper {
  /** The states entered so far by any step, those a step only passes through as well. */
  entered: StateSet;
  readonly #plan: Plan;
  readonly #looks: Looks;
  readonly #none: StateSet;
  readonly #choices: Choices;
  readonly #answering: Answering;
  readonly #standing: Standing;
  readonly #settling: Settling;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #known = new Map<string | number, LookedUp<Outcomes>>();
  #remembers = false;

  constructor(plan: Plan) {
    const onEnter = (states: StateSet): void => {
      this.entered = plus(this.entered, states);
    };
    this.#plan = plan;
    this.#looks = new Looks(plan.places.length);
    this.#none = emptySet(plan.places.length);
    this.entered = this.#none;
    this.#choices = new Choices(plan);
    this.#answering = new Answering(plan);
    this.#settling = new Settling(plan, onEnter);
    this.#standing = new Standing(plan, this.#looks, {
      remember: () => {
        this.#remembers = true;
      },
      enter: onEnter,
    });
  }

  /** Every way a workflow can begin. */
  ofStart(): readonly Outcome[] {
    this.#standing.startAt(this.#none);
    this.#standing.enter([this.#plan.initial]);
    this.#answering.startRun(new Map());
    const { all } = this.#settling.from(this.#standing, this.#answering.given());
    return all.map((rest) => this.#outcome(true, this.#standing, rest));
  }

  /** Every way a trigger can turn out where these states are active. */
  of(trigger: Happening, active: StateSet): Outcomes {
    const known = this.#knownOf(trigger);
    const kept = known.find(active);
    if (kept) return kept.found;
    this.#looks.startOver();
    const found = this.#all(trigger, active);
    known.keep(this.#looks.states, active, found);
    return found;
  }

  #knownOf(trigger: Happening): LookedUp<Outcomes> {
    const key = keyOf(trigger);
    let known = this.#known.get(key);
    if (!known) {
      known = new LookedUp();
      this.#known.set(key, known);
    }
    return known;
  }

  #all(trigger: Happening, active: StateSet): Outcomes {
    const { places, events, system } = this.#plan;
    switch (trigger.kind) {
      case 'event': {
        const planned = events.get(trigger.event);
        if (!planned) return NOWHERE;
        this.#standing.startAt(active);
        const choices = this.#choices.ofEvent(planned, this.#standing.isIn);
        return {
          isPerson: choices.some(({ isPerson }) => isPerson),
          all: this.#outcomesOf(active, choices),
        };
      }
      case 'timer':
        return this.#ofList(trigger.timer.ways, system, active);
      case 'child':
        return this.#ofList(places[trigger.place]!.child!.ways, this.#afterChild(trigger.outcome), active);
      case 'again':
        this.#answering.startRun(system);
        return {
          isPerson: false,
          all: this.#outcomesOf(active, [
            { isTaken: false, ways: NONE, given: this.#answering.given(), effects: '' },
          ]),
        };
    }
  }

  #ofList(ways: readonly Way[], known: Answers, active: StateSet): Outcomes {
    this.#standing.startAt(active);
    const choices = this.#choices.ofList(ways, known, this.#standing.isIn);
    return { isPerson: false, all: this.#outcomesOf(active, choices) };
  }

  #afterChild(outcome: string): Answers {
    const { questions, system } = this.#plan;
    return new Map([...system, ...questions.answer('outcome', outcome)]);
  }

  #outcomesOf(active: StateSet, choices: readonly Choice[]): readonly Outcome[] {
    const all: Outcome[] = [];
    // Of ways after which nothing is asked, one answer is as good as another.
    const done: string[] = [];
    for (const { isTaken, ways, given, effects } of choices) {
      const key = isTaken ? effects : 'nothing';
      if (done.includes(key)) continue;
      this.#remembers = false;
      this.#standing.startAt(active);
      this.#standing.take(ways);
      const {
        looked,
        hasAsked,
        all: rests,
      } = this.#settling.from(this.#standing, this.#remembers ? withoutMemory(this.#plan, given) : given);
      if (!hasAsked) done.push(key);
      for (const state of looked) this.#looks.note(state);
      for (const rest of rests) {
        const outcome = this.#outcome(isTaken, this.#standing, rest);
        if (!all.includes(outcome)) all.push(outcome);
      }
    }
    return all;
  }

  #outcome(chosen: boolean, step: Rest, rest: Rest): Outcome {
    const isAtRest = isEmpty(rest.leaves) && isEmpty(rest.enters);
    const leaves = isAtRest ? step.leaves : plus(step.leaves, rest.leaves);
    const enters = isAtRest ? step.enters : moved(step.enters, rest.leaves, rest.enters);
    const restarted = union(step.restarted, rest.restarted);
    const clocks = restarted.size === 0 ? '' : [...restarted].sort().join();
    const key = (chosen ? '+' : '-') + keyOfSet(leaves) + keyOfSet(enters) + clocks;
    let outcome = this.#outcomes.get(key);
    if (!outcome) {
      const changes = !isEmpty(leaves) || !isEmpty(enters) || restarted.size > 0;
      outcome = { number: this.#outcomes.size, chosen, changes, leaves, enters, restarted };
      this.#outcomes.set(key, outcome);
    }
    return outcome;
  }
}

function union<T>(some: ReadonlySet<T>, more: ReadonlySet<T>): ReadonlySet<T> {
  if (more.size === 0) return some;
  return some.size === 0 ? more : new Set([...some, ...more]);
}

const AGAIN = -1;

/** One for each trigger. */
function keyOf(trigger: Happening): string | number {
  switch (trigger.kind) {
    case 'event':
      return trigger.event;
    case 'timer':
      return trigger.timer.number;
    case 'child':
      return `${trigger.place} ${trigger.outcome}`;
    case 'again':
      return AGAIN;
  }
}
