import { Answering } from './answering.ts';
import { isTrue } from './condition.ts';
import type { Configuration, Taken, Trigger } from './configuration.type.ts';
import { isWithin } from './moves.ts';
import type { Answers, Marks, Place, Plan, PlannedTimer, Way } from './plan.type.ts';

/** A workflow that does not come to rest, and the transition it was at. */
export class Restless extends Error {
  readonly way: Way;
  constructor(way: Way) {
    super('The workflow does not come to rest');
    this.way = way;
  }
}

const MAX_MICROSTEPS = 100;
const NONE: Way[] = [];
const NOTHING: ReadonlySet<string> = new Set();
const NOBODY: readonly number[] = [];
const NOWHERE: readonly Place[] = [];
const listOf = (way: Way | null): readonly Way[] => (way ? [way] : NONE);

/**
 * Takes steps as XState does: inner states before outer ones, the first of a list whose condition holds, every region at once,
 * of ways that conflict the first; then automatic ways and ends of states until nothing is left.
 */
export class Stepper {
  readonly plan: Plan;
  /** The states entered so far by any step, those a step only passes through as well. */
  readonly entered = new Set<number>();
  readonly #isActive: Uint8Array;
  readonly #left: Uint8Array;
  #order: number[] = [];
  #queue: number[] = [];
  #restarted: ReadonlySet<string> = NOTHING;
  #isDone = false;
  #hasMoved = false;
  readonly #answering: Answering;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#isActive = new Uint8Array(plan.places.length);
    this.#left = new Uint8Array(plan.places.length);
    this.#answering = new Answering(plan);
  }

  /** Every way a trigger can turn out, one for each combination of answers that is asked for. */
  *outcomes(from: Configuration | null, trigger: Trigger, known: Answers): Generator<Taken> {
    this.#answering.startRound();
    do {
      yield this.#run(from, trigger, known);
    } while (this.#answering.hasMore());
  }

  #run(from: Configuration | null, trigger: Trigger, known: Answers): Taken {
    this.#answering.startRun(known);
    this.#isActive.fill(0);
    this.#left.fill(0);
    this.#queue = [];
    this.#restarted = NOTHING;
    this.#isDone = false;
    this.#hasMoved = false;
    this.#order = from ? [...from.active] : [];
    for (const state of this.#order) this.#isActive[state] = 1;
    const chosen = this.#choose(trigger);
    // No guard held: the event is refused, and nothing happens. A timer that has gone off is at least used up.
    if (from && chosen.length === 0 && (trigger.kind === 'event' || trigger.kind === 'child'))
      return { chosen: false, next: from, restarted: NOTHING };
    if (trigger.kind === 'start') this.#enter(this.plan.initial);
    else if (chosen.length > 0) this.#take(chosen);
    this.#settle();
    const next = from !== null && this.#isUnchanged(trigger) ? from : this.#rest(from, trigger);
    return { chosen: chosen.length > 0, next, restarted: this.#restarted };
  }

  #choose(trigger: Trigger): readonly Way[] {
    switch (trigger.kind) {
      case 'start':
      case 'again':
        return NONE;
      case 'event':
        return this.#chooseActive(trigger.event);
      case 'timer':
        return listOf(this.#firstOf(trigger.timer.ways));
      case 'child':
        return listOf(this.#firstOf(this.plan.places[trigger.place]!.child!.ways));
    }
  }

  #firstOf(ways: readonly Way[]): Way | null {
    for (const way of ways)
      if (way.condition === null || isTrue(way.condition, this.#isActive, this.#answering.ask)) return way;
    return null;
  }

  /** What handles an event: inner states before those around them, every region for itself. In document order. */
  #chooseActive(event: string): readonly Way[] {
    // What only goes along is asked once something takes the event: most answers never matter.
    const taken = this.#chooseAmong(event, ({ on }) => on.get(event)!.some((way) => !way.goesAlong));
    if (taken.every((way) => way.goesAlong)) return NONE;
    return this.#chooseAmong(event, () => true);
  }

  #chooseAmong(event: string, isAsked: (place: Place) => boolean): readonly Way[] {
    let chosen: readonly Way[] = NONE;
    // From the last to the first: what is inside a state has been asked before the state itself.
    let handled = Infinity;
    for (const place of this.plan.handlers.get(event) ?? NOWHERE) {
      if (this.#isActive[place.number] === 0 || handled <= place.last || !isAsked(place)) continue;
      const found = this.#firstOf(place.on.get(event)!);
      if (!found) continue;
      handled = place.number;
      chosen = [found, ...chosen];
    }
    return chosen;
  }

  #settle(): void {
    for (let steps = 0; !this.#isDone; steps += 1) {
      let ways: readonly Way[] = this.#automatic();
      while (ways.length === 0 && this.#queue.length > 0) {
        const ended = this.#queue.shift()!;
        if (this.#isActive[ended] === 1) ways = listOf(this.#firstOf(this.plan.places[ended]!.done));
        // An end that sets nothing off is still a step: automatic ways are looked at again.
        else continue;
      }
      if (ways.length === 0) return;
      if (steps > MAX_MICROSTEPS) throw new Restless(ways[0]!);
      this.#take(ways);
    }
  }

  #automatic(): readonly Way[] {
    let chosen: Way[] = NONE;
    for (const leaf of this.#order)
      for (const place of this.plan.places[leaf]!.automatic) {
        const way = this.#firstOf(this.plan.places[place]!.always);
        if (!way) continue;
        if (!chosen.includes(way)) chosen = [...chosen, way];
        break;
      }
    return chosen;
  }

  #take(chosen: readonly Way[]): void {
    const ways = chosen.length > 1 ? this.#withoutConflicts(chosen) : chosen;
    for (const way of ways)
      if (way.target !== null) {
        this.#hasMoved = true;
        this.#leave(way.domain);
      }
    for (const { marks } of ways) this.#mark(marks);
    this.#enter(
      ways.length === 1 ? ways[0]!.enters : ways.flatMap(({ enters }) => enters).sort((a, b) => a - b),
    );
  }

  #withoutConflicts(chosen: readonly Way[]): Way[] {
    let kept: Way[] = [];
    for (const way of chosen) {
      const against = kept.filter((other) => this.#conflict(way, other));
      if (against.some(({ source }) => !this.#isInside(way.source, source))) continue;
      kept = [...kept.filter((other) => !against.includes(other)), way];
    }
    return kept;
  }

  /** Whether two ways would both leave some active state. */
  #conflict(a: Way, b: Way): boolean {
    if (a.target === null || b.target === null) return false;
    const { places } = this.plan;
    return this.#order.some(
      (state) => isWithin(places, state, a.domain) && isWithin(places, state, b.domain),
    );
  }

  #isInside(inner: number, outer: number): boolean {
    return isWithin(this.plan.places, inner, outer);
  }

  #leave(domain: number | null): void {
    const { places } = this.plan;
    const first = domain ?? -1;
    const last = domain === null ? places.length : places[domain]!.last;
    const stay: number[] = [];
    for (const state of this.#order)
      if (state <= first || state > last) stay.push(state);
      else {
        this.#isActive[state] = 0;
        this.#left[state] = 1;
        this.#mark(places[state]!.exit);
      }
    this.#order = stay;
  }

  #enter(states: readonly number[]): void {
    const completed = new Set<number>();
    for (const state of states) {
      const { kind, entry } = this.plan.places[state]!;
      this.#isActive[state] = 1;
      this.entered.add(state);
      this.#order.push(state);
      this.#mark(entry);
      if (kind === 'final') this.#end(state, completed);
    }
  }

  /** The end of a state inside is the end of the state around it, and on through regions that have all ended. */
  #end(state: number, completed: Set<number>): void {
    const { places } = this.plan;
    const { parent } = places[state]!;
    if (parent === null) {
      this.#isDone = true;
      return;
    }
    const isRegion = places[parent]!.kind === 'parallel';
    if (!isRegion) this.#queue.push(parent);
    let above = isRegion ? parent : places[parent]!.parent;
    while (
      above !== null &&
      places[above]!.kind === 'parallel' &&
      !completed.has(above) &&
      this.#hasEnded(above)
    ) {
      completed.add(above);
      this.#queue.push(above);
      above = places[above]!.parent;
    }
  }

  #hasEnded(state: number): boolean {
    const { kind, children } = this.plan.places[state]!;
    if (kind === 'parallel') return children.every((region) => this.#hasEnded(region));
    if (kind === 'final') return this.#isActive[state] === 1;
    return children.some((child) => this.plan.places[child]!.kind === 'final' && this.#isActive[child] === 1);
  }

  #mark({ restarts, remembers }: Marks): void {
    if (restarts.length > 0) this.#restarted = new Set([...this.#restarted, ...restarts]);
    if (remembers) this.#answering.forgetMemory();
  }

  #activeStates(): number[] {
    const active: number[] = [];
    for (let state = 0; state < this.#isActive.length; state += 1)
      if (this.#isActive[state] === 1) active.push(state);
    return active;
  }

  #isUnchanged({ kind }: Trigger): boolean {
    return !this.#hasMoved && this.#restarted.size === 0 && kind !== 'timer' && kind !== 'child';
  }

  #rest(from: Configuration | null, trigger: Trigger): Configuration {
    const { timers } = this.plan;
    const stays = (place: number): boolean => this.#left[place] === 0;
    const restarted = (timer: PlannedTimer): boolean =>
      timer.clock !== null && this.#restarted.has(timer.clock);
    let spent = from?.spent ?? NOBODY;
    if (trigger.kind === 'timer') spent = [...spent, trigger.timer.number].sort((a, b) => a - b);
    if (spent.length > 0)
      spent = spent.filter((number) => stays(timers[number]!.place) && !restarted(timers[number]!));
    let ended = from?.ended ?? NOBODY;
    if (trigger.kind === 'child') ended = [...ended, trigger.place].sort((a, b) => a - b);
    if (ended.length > 0) ended = ended.filter(stays);
    return {
      active: this.#activeStates(),
      spent,
      ended,
      isDone: this.#isDone,
    };
  }
}
