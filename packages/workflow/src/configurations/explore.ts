import type { Answers, Plan, PlannedTimer } from './plan.type.ts';
import type { Configuration, Trigger } from './configuration.type.ts';
import { Stepper } from './step.ts';

/** A configuration that can be reached, with how it can go on. */
export type Reached = {
  readonly configuration: Configuration;
  /** How it was reached first: by a shortest way. Null for where a workflow starts. */
  readonly from: { readonly reached: Reached; readonly trigger: Trigger } | null;
  /** Whether a person, a timer or a child can go on from here. */
  isAlive: boolean;
  readonly next: Set<Reached>;
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

/** More than a workflow that people can follow has, and looked through in a moment. */
export const MAX_CONFIGURATIONS = 20_000;

/** Every configuration a workflow can reach, whatever people do, whatever guards answer and whenever timers are due. */
export function explore(plan: Plan, max = MAX_CONFIGURATIONS): Exploration {
  return new Explorer(plan, max).run();
}

class Explorer {
  readonly #plan: Plan;
  readonly #max: number;
  readonly #stepper: Stepper;
  readonly #isActive: Uint8Array;
  readonly #known = new Map<string, Reached>();
  readonly #reached: Reached[] = [];
  readonly #unattended: Unattended[] = [];
  readonly #untaken: { place: number; outcome: string }[] = [];
  readonly #outcomeAnswers = new Map<string, Answers>();

  constructor(plan: Plan, max: number) {
    this.#plan = plan;
    this.#max = max;
    this.#stepper = new Stepper(plan);
    this.#isActive = new Uint8Array(plan.places.length);
  }

  run(): Exploration {
    const start: Trigger = { kind: 'start' };
    for (const { next } of this.#stepper.ofTrigger(null, start, new Map())) this.#reach(next, null, start);
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
      entered: this.#stepper.entered,
      unattended: this.#unattended,
      untaken: this.#untaken,
    };
  }

  #reach(configuration: Configuration, from: Reached | null, trigger: Trigger): Reached {
    const { key } = configuration;
    let reached = this.#known.get(key);
    if (!reached) {
      reached = { configuration, from: from && { reached: from, trigger }, isAlive: false, next: new Set() };
      this.#known.set(key, reached);
      this.#reached.push(reached);
    }
    return reached;
  }

  #goOn(from: Reached): void {
    this.#byEvents(from);
    for (const place of from.configuration.active) {
      for (const timer of this.#plan.places[place]!.timers)
        if (isNext(timer, from)) this.#byTimer(from, timer);
      if (this.#plan.places[place]!.child && !from.configuration.ended.includes(place))
        this.#byChild(from, place);
    }
    if (this.#plan.hasQuietTimers && this.#waitsForAnswers(from)) {
      const trigger: Trigger = { kind: 'again' };
      // It happens only when something else does, so it is no way on by itself.
      for (const { next } of this.#stepper.ofTrigger(from.configuration, trigger, this.#plan.system))
        this.#reach(next, from, trigger);
    }
  }

  #byEvents(from: Reached): void {
    const looksAgain = this.#waitsForAnswers(from);
    this.#isActive.fill(0);
    for (const place of from.configuration.active) this.#isActive[place] = 1;
    const seen = new Set<string>();
    const others: string[] = [];
    for (const [event, { handlers }] of this.#plan.events) {
      const here = handlers.filter(({ place }) => this.#isActive[place.number] === 1);
      if (here.some(({ changes }) => changes || looksAgain)) this.#byEvent(from, event, seen);
      else if (here.length > 0) others.push(event);
    }
    // What only does something leads nowhere new: asked for only where nobody could go on otherwise.
    for (const event of others) if (!from.isAlive) this.#byEvent(from, event, seen);
  }

  /** `seen`: what other events set off here already. */
  #byEvent(from: Reached, event: string, seen: Set<string>): void {
    const { configuration } = from;
    const trigger: Trigger = { kind: 'event', event };
    for (const choice of this.#stepper.choicesOf(this.#isActive, event)) {
      from.isAlive ||= choice.isPerson;
      if (seen.has(choice.key)) continue;
      seen.add(choice.key);
      for (const { next } of this.#stepper.ofChoice(configuration, choice))
        if (next !== configuration) from.next.add(this.#reach(next, from, trigger));
    }
  }

  #byTimer(from: Reached, timer: PlannedTimer): void {
    from.isAlive = true;
    const trigger: Trigger = { kind: 'timer', timer };
    for (const { next, restarted } of this.#stepper.ofTrigger(
      from.configuration,
      trigger,
      this.#plan.system,
    )) {
      const to = this.#reach(next, from, trigger);
      from.next.add(to);
      if (timer.atOnce !== 'never') this.#unattended.push({ from, to, timer, restarted });
    }
  }

  #byChild(from: Reached, place: number): void {
    from.isAlive = true;
    const { outcomes, endsByItself } = this.#plan.places[place]!.child!;
    for (const outcome of outcomes) {
      const trigger: Trigger = { kind: 'child', place, outcome };
      for (const { chosen, next, restarted } of this.#stepper.ofTrigger(
        from.configuration,
        trigger,
        this.#answersFor(outcome),
      )) {
        if (!chosen) {
          this.#untaken.push({ place, outcome });
          continue;
        }
        const to = this.#reach(next, from, trigger);
        from.next.add(to);
        if (endsByItself) this.#unattended.push({ from, to, timer: null, restarted });
      }
    }
  }

  #answersFor(outcome: string): Answers {
    const { questions, system } = this.#plan;
    let answers = this.#outcomeAnswers.get(outcome);
    if (!answers) {
      answers = new Map([...system, ...questions.answer('outcome', outcome)]);
      this.#outcomeAnswers.set(outcome, answers);
    }
    return answers;
  }

  #waitsForAnswers({ configuration }: Reached): boolean {
    return configuration.active.some((place) => this.#plan.places[place]!.looksAgain);
  }
}

/** Whether a timer is pending, and none that is surely due before it is. */
function isNext(timer: PlannedTimer, { configuration: { spent } }: Reached): boolean {
  return !spent.includes(timer.number) && timer.after.every((other) => spent.includes(other));
}
