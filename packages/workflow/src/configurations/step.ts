import { Answering, Givens, type Given } from './answering.ts';
import { Choosing, type Choice, type Choices, type Move } from './choices.ts';
import type { Happening, Outcome } from './configuration.type.ts';
import { LookedUp, Looks } from './looked-up.ts';
import { statesIn } from './condition.ts';
import type { Plan } from './plan.type.ts';
import { Settling, type Rest, type Rests } from './settling.ts';
import { Standing } from './standing.ts';
import {
  BySet,
  common,
  emptySet,
  isEmpty,
  isIn,
  keyOfSet,
  moved,
  plus,
  setOf,
  type StateSet,
} from './state-set.ts';

const NOWHERE: Choices = { isPerson: false, all: [] };

/** A trigger, and what it can set off, by those active states that this hangs on. */
export type Watched = {
  readonly trigger: Happening;
  readonly hangsOn: StateSet;
  readonly known: BySet<Choices>;
};

/** Where a move leads before anything is followed from there. */
export type Moved = Pick<Standing, 'ended' | 'isDone' | 'leaves' | 'enters' | 'restarted'> & {
  readonly remembers: boolean;
  /** What comes of it, by the number of the ways to come to rest. */
  readonly taken: (readonly Outcome[])[];
};

/**
 * Takes steps as XState does: what a trigger chooses is taken in every region at once; then automatic ways and ends of states are
 * followed until nothing is left. All answers of guards that make a difference are gone through. What a trigger can choose, where that
 * moves, and how it comes to rest: each hangs on few of the states, so it is looked up by those.
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
  readonly #looks: Looks;
  /** Those of the active states that matter to what is being looked up. */
  readonly #those: number[];
  readonly #watched = new Map<string | number, Watched>();
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
    this.#looks = new Looks(states);
    this.#none = emptySet(states);
    this.#those = [...this.#none];
    this.entered = this.#none;
    this.#givens = new Givens(plan);
    this.#choosing = new Choosing(plan, this.#givens);
    this.#answering = new Answering(plan, this.#givens);
    this.#settling = new Settling(plan, this.#givens, onEnter);
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

  /** A trigger as `choices` takes it. */
  watched(trigger: Happening): Watched {
    const key = keyOf(trigger);
    let watched = this.#watched.get(key);
    if (!watched) this.#watched.set(key, (watched = this.#newWatched(trigger)));
    return watched;
  }

  /** All that a trigger can set off where these states are active. */
  choices({ trigger, hangsOn, known }: Watched, active: StateSet): Choices {
    const those = this.#those;
    common(those, active, hangsOn);
    return known.get(those) ?? known.add(those, this.#chosen(trigger, active));
  }

  /** Every way a trigger can turn out where these states are active. */
  of(trigger: Happening, active: StateSet): ReadonlySet<Outcome> {
    const outcomes = new Set<Outcome>();
    for (const choice of this.choices(this.watched(trigger), active).all)
      for (const outcome of this.take(choice, active)) outcomes.add(outcome);
    return outcomes;
  }

  /** Every way a choice can turn out where these states are active. */
  take(choice: Choice, active: StateSet): readonly Outcome[] {
    const to = this.move(choice, active);
    const { number, all } = this.rests(to, this.givenAfter(to, choice), moved(active, to.leaves, to.enters));
    return (to.taken[number] ??= [
      ...new Set(all.map((rest) => this.#outcome(choice.move.isTaken, to, rest))),
    ]);
  }

  /** Where a choice moves before anything is followed from there. */
  move({ move }: Choice, active: StateSet): Moved {
    const known = (this.#moved[move.number] ??= new LookedUp());
    return known.find(active) ?? this.#movedBy(move, known, active);
  }

  /** What has been answered when a choice has moved. */
  givenAfter({ remembers }: Moved, { given }: Choice): Given {
    return remembers ? this.#givens.withoutMemory(given) : given;
  }

  /** Every way to come to rest after a move. `active`: the states that are active then. */
  rests({ ended, isDone }: Moved, given: Given, active: StateSet): Rests {
    return this.#settling.from({ active, ended, isDone }, given);
  }

  #newWatched(trigger: Happening): Watched {
    const { places, events } = this.#plan;
    const handlers = trigger.kind === 'event' ? (events.get(trigger.event)?.handlers ?? []) : [];
    const ways =
      trigger.kind === 'timer'
        ? trigger.timer.ways
        : trigger.kind === 'child'
          ? places[trigger.place]!.child!.ways
          : handlers.flatMap((handler) => handler.ways);
    const states = ways.flatMap(({ condition }) => statesIn(condition));
    return {
      trigger,
      hangsOn: setOf(places.length, [...handlers.map(({ place }) => place.number), ...states]),
      known: new BySet(),
    };
  }

  #chosen(trigger: Happening, active: StateSet): Choices {
    const isActive = (state: number): boolean => isIn(active, state);
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

  #movedBy(move: Move, known: LookedUp<Moved>, active: StateSet): Moved {
    const looks = this.#looks;
    looks.startOver();
    this.#remembers = false;
    this.#standing.startAt(active);
    this.#standing.take(move.ways);
    const { ended, isDone, leaves, enters, restarted } = this.#standing;
    return known.keep(looks, active, {
      ended,
      isDone,
      leaves,
      enters,
      restarted,
      remembers: this.#remembers,
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
      outcome = { chosen, changes, leaves, enters, restarted };
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
