import type { Given } from './answering.ts';
import type { Choice } from './choices.ts';
import type { Configuration, Happening, Outcome, Trigger } from './configuration.type.ts';
import type { Plan, PlannedTimer } from './plan.type.ts';
import { BySet, emptySet, haveCommon, isIn, membersOf, move, moved, type StateSet } from './state-set.ts';
import { Stepper, type Moved, type Watched } from './step.ts';

/** A configuration that can be reached, with how it can go on. */
export type Reached = {
  /** Its place among all that are reached. */
  readonly number: number;
  readonly configuration: Configuration;
  /** How it was reached first: by a shortest way. Null for where a workflow starts. */
  readonly from: { readonly reached: Reached; readonly trigger: Trigger } | null;
  /** Whether a person, a timer or a child can go on from here. */
  isAlive: boolean;
  /** Where it leads by one step; nowhere yet when it has not been looked at. */
  next: readonly Reached[];
};

/** A timer that may be due at once, or the end of a child that ends by itself: a step that takes no time. */
export type Unattended = {
  readonly from: Reached;
  readonly to: Reached;
  readonly timer: PlannedTimer | null;
  readonly restarted: ReadonlySet<string>;
};

export type Exploration = {
  readonly plan: Plan;
  /** Those that were looked at: all there are, unless the search was given up. */
  readonly reached: readonly Reached[];
  /** The states entered on any way, also those that are left at once. */
  readonly entered: ReadonlySet<number>;
  readonly unattended: readonly Unattended[];
  /** A child's outcome that its state does not take: a fault when it happens. */
  readonly untaken: readonly { readonly place: number; readonly outcome: string }[];
  /** Where the search was given up, because there are more configurations than it looks at; null when it looked at all. */
  readonly givenUpAt: Reached | null;
};

/** Where a workflow comes to rest: always the same where nothing is asked on the way there, else by the number of what is given. */
type Rested = { always: readonly Reached[] | null; readonly byGiven: (readonly Reached[])[] };

/** More than a workflow that people can follow has, and looked through in a moment. */
export const MAX_CONFIGURATIONS = 20_000;

const START: Trigger = { kind: 'start' };
const AGAIN: Happening = { kind: 'again' };
const NONE: readonly number[] = [];

/** Every configuration a workflow can reach, whatever people do, whatever guards answer and whenever timers are due. */
export function explore(plan: Plan, max = MAX_CONFIGURATIONS): Exploration {
  return new Explorer(plan, max).run();
}

class Explorer {
  readonly #plan: Plan;
  readonly #max: number;
  readonly #stepper: Stepper;
  /** By what has gone off or ended besides, mostly nothing. */
  readonly #known = new Map<string, BySet<Reached>>();
  readonly #reached: Reached[] = [];
  readonly #unattended: Unattended[] = [];
  readonly #untaken: { place: number; outcome: string }[] = [];
  readonly #events: readonly { readonly watched: Watched; readonly handledIn: StateSet }[];
  readonly #again: Watched;

  /** A round for each configuration that is looked at. */
  #round = 0;
  /** In which round a choice was last met, by its number: two events that do the same lead to one place. */
  readonly #roundOf: number[] = [];
  /** In which round a configuration was last led to, by its number. */
  readonly #roundLedTo: number[] = [];
  /** Where this round has led so far: so many of these. */
  readonly #ledTo: Reached[] = [];
  #ledCount = 0;
  /** Where the step leads that is being looked at. */
  readonly #moved: number[];
  /** Where a workflow comes to rest that has moved to where these states are active. */
  readonly #rested = new BySet<Rested>();

  constructor(plan: Plan, max: number) {
    this.#plan = plan;
    this.#max = max;
    this.#stepper = new Stepper(plan);
    this.#moved = [...emptySet(plan.places.length)];
    this.#events = [...plan.events].map(([event, { handledIn }]) => ({
      watched: this.#stepper.watched({ kind: 'event', event }),
      handledIn,
    }));
    this.#again = this.#stepper.watched(AGAIN);
  }

  run(): Exploration {
    for (const { enters } of this.#stepper.ofStart()) this.#reach(enters, NONE, NONE, null, START);
    let lookedAt = 0;
    // The list grows while it is gone through.
    for (const reached of this.#reached) {
      if (this.#reached.length > this.#max) break;
      if (!reached.configuration.isDone) this.#goOn(reached);
      lookedAt += 1;
    }
    return {
      plan: this.#plan,
      reached: this.#reached.slice(0, lookedAt),
      givenUpAt: this.#reached[lookedAt] ?? null,
      entered: new Set(membersOf(this.#stepper.entered, this.#plan.places.length)),
      unattended: this.#unattended,
      untaken: this.#untaken,
    };
  }

  #goOn(from: Reached): void {
    const { active, ended } = from.configuration;
    this.#round += 1;
    this.#ledCount = 0;
    this.#byEvents(from);
    for (const place of active) {
      for (const timer of this.#plan.places[place]!.timers)
        if (isNext(timer, from)) this.#byTimer(from, timer);
      if (this.#plan.places[place]!.child && !ended.includes(place)) this.#byChild(from, place);
    }
    // It happens only when something else does, so it is no way on by itself.
    if (this.#plan.hasQuietTimers)
      for (const choice of this.#stepper.choices(this.#again, from.configuration.states).all)
        this.#leadsTo(from, choice, AGAIN);
    from.next = this.#ledTo.slice(0, this.#ledCount);
  }

  /** Notes where the configuration leads that is being looked at, each place once. */
  #led(to: Reached): void {
    if (this.#roundLedTo[to.number] === this.#round) return;
    this.#roundLedTo[to.number] = this.#round;
    this.#ledTo[this.#ledCount] = to;
    this.#ledCount += 1;
  }

  #byEvents(from: Reached): void {
    for (const { watched, handledIn } of this.#events) {
      if (!haveCommon(from.configuration.states, handledIn)) continue;
      const { isPerson, all } = this.#stepper.choices(watched, from.configuration.states);
      from.isAlive ||= isPerson;
      for (const choice of all) {
        if (this.#roundOf[choice.number] === this.#round) continue;
        this.#roundOf[choice.number] = this.#round;
        for (const to of this.#leadsTo(from, choice, watched.trigger)) this.#led(to);
      }
    }
  }

  #byTimer(from: Reached, timer: PlannedTimer): void {
    from.isAlive = true;
    const trigger: Trigger = { kind: 'timer', timer };
    for (const outcome of this.#stepper.of(trigger, from.configuration.states)) {
      const to = this.#reachBy(from, outcome, trigger);
      this.#led(to);
      if (timer.atOnce !== 'never') this.#unattended.push({ from, to, timer, restarted: outcome.restarted });
    }
  }

  #byChild(from: Reached, place: number): void {
    from.isAlive = true;
    const { outcomes, endsByItself } = this.#plan.places[place]!.child!;
    for (const outcome of outcomes) {
      const trigger: Trigger = { kind: 'child', place, outcome };
      for (const one of this.#stepper.of(trigger, from.configuration.states)) {
        if (!one.chosen) {
          this.#untaken.push({ place, outcome });
          continue;
        }
        const to = this.#reachBy(from, one, trigger);
        this.#led(to);
        if (endsByItself) this.#unattended.push({ from, to, timer: null, restarted: one.restarted });
      }
    }
  }

  /**
   * Where a choice leads. As long as nothing has gone off or ended, how it comes to rest hangs only on where it has moved and on what
   * has been answered, and many choices of many configurations move to one place.
   */
  #leadsTo(from: Reached, choice: Choice, trigger: Happening): readonly Reached[] {
    const { states, spent, ended } = from.configuration;
    const to = this.#stepper.move(choice, states);
    if (spent.length > 0 || ended.length > 0 || to.ended.length > 0 || to.isDone)
      return this.#stepper
        .take(choice, states)
        .filter(({ changes }) => changes)
        .map((outcome) => this.#reachBy(from, outcome, trigger));
    const active = this.#moved;
    move(active, states, to.leaves, to.enters);
    const rested = this.#rested.get(active) ?? this.#rested.add(active, { always: null, byGiven: [] });
    return rested.always ?? this.#restedBy(rested, this.#stepper.givenAfter(to, choice), to, from, trigger);
  }

  /** `to`: where it has moved, from where it comes to rest. */
  #restedBy(rested: Rested, given: Given, to: Moved, from: Reached, trigger: Happening): readonly Reached[] {
    const known = rested.byGiven[given.number];
    if (known) return known;
    const active = [...this.#moved];
    const { asked, all } = this.#stepper.rests(to, given, active);
    const reached = all.map(({ leaves, enters }) =>
      this.#reach(moved(active, leaves, enters), NONE, NONE, from, trigger),
    );
    if (asked) rested.byGiven[given.number] = reached;
    else rested.always = reached;
    return reached;
  }

  #reachBy(from: Reached, outcome: Outcome, trigger: Happening): Reached {
    const { states, spent, ended } = from.configuration;
    const to = this.#moved;
    move(to, states, outcome.leaves, outcome.enters);
    const hasGoneOff = trigger.kind === 'timer' || trigger.kind === 'child';
    if (!hasGoneOff && spent.length === 0 && ended.length === 0)
      return this.#reach(to, NONE, NONE, from, trigger);
    return this.#reachBesides(to, from, outcome, trigger);
  }

  /** `states`: where it leads; some timer has gone off or some child has ended. */
  #reachBesides(
    states: StateSet,
    from: Reached,
    { leaves, restarted }: Outcome,
    trigger: Happening,
  ): Reached {
    const { spent, ended } = from.configuration;
    const { timers } = this.#plan;
    const isPending = (number: number): boolean => {
      const { place, clock } = timers[number]!;
      return isIn(leaves, place) || (clock !== null && restarted.has(clock));
    };
    return this.#reach(
      states,
      without(trigger.kind === 'timer' ? withOne(spent, trigger.timer.number) : spent, isPending),
      without(trigger.kind === 'child' ? withOne(ended, trigger.place) : ended, (state) =>
        isIn(leaves, state),
      ),
      from,
      trigger,
    );
  }

  /** `states` may be used for something else afterwards. */
  #reach(
    states: StateSet,
    spent: readonly number[],
    ended: readonly number[],
    from: Reached | null,
    trigger: Trigger,
  ): Reached {
    const besides = spent.length + ended.length > 0 ? `${spent.join()};${ended.join()}` : '';
    let known = this.#known.get(besides);
    if (!known) this.#known.set(besides, (known = new BySet()));
    let reached = known.get(states);
    if (!reached) {
      const { places } = this.#plan;
      const active = membersOf(states, places.length);
      const isDone = active.some(
        (state) => places[state]!.parent === null && places[state]!.kind === 'final',
      );
      const configuration = { states: [...states], active, spent, ended, isDone };
      const number = this.#reached.length;
      reached = { number, configuration, from: from && { reached: from, trigger }, isAlive: false, next: [] };
      known.add(configuration.states, reached);
      this.#reached.push(reached);
    }
    return reached;
  }
}

const withOne = (all: readonly number[], one: number): readonly number[] =>
  [...all, one].sort((a, b) => a - b);

const without = (all: readonly number[], isOut: (one: number) => boolean): readonly number[] =>
  all.length === 0 ? all : all.filter((one) => !isOut(one));

/** Whether a timer is pending, and none that is surely due before it is. */
function isNext(timer: PlannedTimer, { configuration: { spent } }: Reached): boolean {
  return !spent.includes(timer.number) && timer.after.every((other) => spent.includes(other));
}
