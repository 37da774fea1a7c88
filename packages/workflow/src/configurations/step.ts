import { Answering, Givens, type Given } from './answering.ts';
import { Choosing, type Choice, type Choices, type Move } from './choices.ts';
import type { Happening, Outcome, Outcomes } from './configuration.type.ts';
import { LookedUp, Looks, type Kept } from './looked-up.ts';
import type { Plan } from './plan.type.ts';
import { Settling, type Rest } from './settling.ts';
import { Standing } from './standing.ts';
import { emptySet, isEmpty, isIn, keyOfSet, moved, plus, type StateSet } from './state-set.ts';

const NOWHERE: Choices = { isPerson: false, all: [] };

/** What was found out about one trigger, by the states it hangs on. */
type OfTrigger = { readonly outcomes: LookedUp<Outcomes>; readonly choices: LookedUp<Choices> };

/** Where a move leads before anything is followed from there. */
type Moved = Pick<Standing, 'ended' | 'isDone' | 'leaves' | 'enters' | 'restarted'> & {
  readonly remembers: boolean;
  /** What comes of it, by the number of the ways to come to rest. */
  readonly taken: Taken[];
};

/** What comes of a choice; `hasAsked`: it hangs on what guards answer, too. */
type Taken = { readonly hasAsked: boolean; readonly all: readonly Outcome[] };

/**
 * Takes steps as XState does: what a trigger chooses is taken in every region at once; then automatic ways and ends of states are
 * followed until nothing is left. All answers of guards that make a difference are gone through. What a trigger can choose, where that
 * moves, how it comes to rest, and what comes of the trigger by all of these: each hangs on few of the states, so it is looked up by those.
 */
export class Stepper {
  /** The states entered so far by any step, those a step only passes through as well. */
  entered: StateSet;
  readonly #plan: Plan;
  readonly #none: StateSet;
  readonly #choosing: Choosing;
  readonly #answering: Answering;
  readonly #standing: Standing;
  readonly #settling: Settling;
  readonly #looks: { readonly choosing: Looks; readonly moving: Looks; readonly all: Looks };
  readonly #ofTrigger = new Map<string | number, OfTrigger>();
  /** By the number of the move. */
  readonly #moved: LookedUp<Moved>[] = [];
  readonly #givens: Givens;
  readonly #outcomes = new Map<string, Outcome>();
  #remembers = false;

  constructor(plan: Plan) {
    const states = plan.places.length;
    const onEnter = (more: StateSet): void => {
      this.entered = plus(this.entered, more);
    };
    this.#plan = plan;
    this.#looks = { choosing: new Looks(states), moving: new Looks(states), all: new Looks(states) };
    this.#none = emptySet(states);
    this.entered = this.#none;
    this.#givens = new Givens(plan);
    this.#choosing = new Choosing(plan, this.#givens);
    this.#answering = new Answering(plan, this.#givens);
    this.#settling = new Settling(plan, this.#givens, onEnter);
    this.#standing = new Standing(plan, this.#looks.moving, {
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
    const { found } = this.#settling.from(this.#standing, this.#answering.given());
    return found.all.map((rest) => this.#outcome(true, this.#standing, rest));
  }

  /** Every way a trigger can turn out where these states are active. */
  of(trigger: Happening, active: StateSet): Outcomes {
    const known = entry(this.#ofTrigger, keyOf(trigger), newOfTrigger);
    const kept = known.outcomes.find(active);
    if (kept) return kept.found;
    const choices = this.#choices(known.choices, trigger, active);
    const looks = this.#looks.all;
    looks.startOver();
    looks.noteAll(choices.looked);
    const { isPerson, all } = choices.found;
    return known.outcomes.keep(looks, active, { isPerson, all: this.#outcomesOf(all, active) }).found;
  }

  #choices(known: LookedUp<Choices>, trigger: Happening, active: StateSet): Kept<Choices> {
    const kept = known.find(active);
    if (kept) return kept;
    const looks = this.#looks.choosing;
    looks.startOver();
    const found = this.#chosen(trigger, (state) => {
      looks.note(state);
      return isIn(active, state);
    });
    return known.keep(looks, active, found);
  }

  #chosen(trigger: Happening, isActive: (state: number) => boolean): Choices {
    const { places, events, system, questions } = this.#plan;
    switch (trigger.kind) {
      case 'event': {
        const planned = events.get(trigger.event);
        return planned ? this.#choosing.ofEvent(planned, isActive) : NOWHERE;
      }
      case 'timer':
        return this.#choosing.ofList(trigger.timer.ways, system, isActive);
      case 'child': {
        const known = new Map([...system, ...questions.answer('outcome', trigger.outcome)]);
        return this.#choosing.ofList(places[trigger.place]!.child!.ways, known, isActive);
      }
      case 'again':
        return this.#choosing.ofNothing(system);
    }
  }

  #outcomesOf(choices: readonly Choice[], active: StateSet): readonly Outcome[] {
    const all: Outcome[] = [];
    // Of moves after which nothing is asked, one answer is as good as another.
    const done: Move[] = [];
    for (const { move, given } of choices) {
      if (done.includes(move)) continue;
      const { hasAsked, all: outcomes } = this.#take(move, given, active);
      if (!hasAsked) done.push(move);
      for (const outcome of outcomes) if (!all.includes(outcome)) all.push(outcome);
    }
    return all;
  }

  #take(move: Move, given: Given, active: StateSet): Taken {
    const { found: to, looked } = this.#move(move, active);
    const looks = this.#looks.all;
    looks.noteAll(looked);
    const { leaves, enters, ended, isDone } = to;
    const rests = this.#settling.from(
      { active: moved(active, leaves, enters), ended, isDone },
      to.remembers ? this.#givens.withoutMemory(given) : given,
    );
    for (const state of rests.looked) if (!isIn(leaves, state) && !isIn(enters, state)) looks.note(state);
    const { number, hasAsked, all } = rests.found;
    return (to.taken[number] ??= {
      hasAsked,
      all: [...new Set(all.map((rest) => this.#outcome(move.isTaken, to, rest)))],
    });
  }

  #move(move: Move, active: StateSet): Kept<Moved> {
    const known = (this.#moved[move.number] ??= new LookedUp());
    const kept = known.find(active);
    if (kept) return kept;
    const looks = this.#looks.moving;
    looks.startOver();
    this.#remembers = false;
    this.#standing.startAt(active);
    this.#standing.take(move.ways);
    const { ended, isDone, leaves, enters, restarted } = this.#standing;
    const remembers = this.#remembers;
    return known.keep(looks, active, {
      ended,
      isDone,
      leaves,
      enters,
      restarted,
      remembers,
      taken: [],
    });
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

const newOfTrigger = (): OfTrigger => ({ outcomes: new LookedUp(), choices: new LookedUp() });

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
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
