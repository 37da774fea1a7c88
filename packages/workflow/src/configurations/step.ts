import { Answering, withoutMemory } from './answering.ts';
import { Choices, type Choice, type EventChoice } from './choices.ts';
import type { Configuration, Taken, Trigger } from './configuration.type.ts';
import type { Answers, Plan, PlannedTimer, Way } from './plan.type.ts';
import { Settling, type Settled } from './settling.ts';
import { Standing } from './standing.ts';

const EVENT = { kind: 'event' } as const;
const NONE: readonly Way[] = [];
const NOTHING: ReadonlySet<string> = new Set();
const NOBODY: readonly number[] = [];

/** What of a trigger a step depends on once its ways are chosen. */
type Cause = { readonly kind: Trigger['kind']; readonly timer?: PlannedTimer; readonly place?: number };

/**
 * Takes steps as XState does: what a trigger chooses is taken in every region at once; then automatic ways and ends of states are
 * followed until nothing is left. All answers of guards that make a difference are gone through.
 */
export class Stepper {
  readonly #plan: Plan;
  readonly #choices: Choices;
  readonly #answering: Answering;
  readonly #standing: Standing;
  readonly #settling: Settling;
  #remembers = false;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#choices = new Choices(plan);
    this.#answering = new Answering(plan);
    this.#settling = new Settling(plan);
    this.#standing = new Standing(plan, {
      remember: () => {
        this.#remembers = true;
      },
      enter: (state) => this.#settling.entered.add(state),
    });
  }

  /** The states entered so far by any step, those a step only passes through as well. */
  get entered(): ReadonlySet<number> {
    return this.#settling.entered;
  }

  /** What an event can set off where these states are active, sent by whoever may; nothing where every guard refuses it. */
  choicesOf(isActive: Uint8Array, event: string): Iterable<EventChoice> {
    return this.#choices.ofEvent(event, isActive);
  }

  /** Every way such a choice can turn out. */
  ofChoice(from: Configuration, choice: EventChoice): readonly Taken[] {
    return this.#outcomes(from, EVENT, choice);
  }

  /** Every way something else can turn out. */
  ofTrigger(from: Configuration | null, trigger: Trigger, known: Answers): readonly Taken[] {
    const list = this.#listOf(trigger);
    if (!list) {
      this.#answering.startRun(known);
      return this.#outcomes(from, trigger, { isTaken: false, ways: NONE, given: this.#answering.given() });
    }
    this.#standing.startAt(from!.active);
    return [...this.#choices.ofList(list, known, this.#standing.isActive)].flatMap((choice) =>
      this.#outcomes(from, trigger, choice),
    );
  }

  #listOf(trigger: Trigger): readonly Way[] | null {
    if (trigger.kind === 'timer') return trigger.timer.ways;
    return trigger.kind === 'child' ? this.#plan.places[trigger.place]!.child!.ways : null;
  }

  #outcomes(
    from: Configuration | null,
    trigger: Cause,
    { isTaken, ways, given }: Omit<Choice, 'key'>,
  ): Taken[] {
    // No guard held: nothing happens. A timer that has gone off is at least used up.
    if (from && !isTaken && trigger.kind === 'child')
      return [{ chosen: false, next: from, restarted: NOTHING }];
    const standing = this.#standing;
    this.#remembers = false;
    standing.startAt(from?.active ?? NOBODY);
    if (trigger.kind === 'start') standing.enter(this.#plan.initial);
    else standing.take(ways);
    const holding = this.#remembers ? withoutMemory(this.#plan, given) : given;
    return this.#settling
      .from(standing, holding)
      .map((settled) => this.#rest(from, trigger, isTaken, standing, settled));
  }

  #rest(
    from: Configuration | null,
    { timer, place }: Cause,
    chosen: boolean,
    standing: Standing,
    settled: Settled,
  ): Taken {
    const { key, active, isDone } = settled;
    const restarted = union(standing.restarted, settled.restarted);
    const hasMoved = standing.hasMoved || settled.hasMoved;
    const isFresh = !timer && place === undefined;
    if (from && isFresh && !hasMoved && restarted.size === 0) return { chosen, next: from, restarted };
    let spent = from?.spent ?? NOBODY;
    if (timer) spent = [...spent, timer.number].sort((a, b) => a - b);
    const isLeft = (state: number): boolean => standing.left.includes(state) || settled.left.includes(state);
    if (spent.length > 0) {
      const { timers } = this.#plan;
      const isPending = ({ place, clock }: PlannedTimer): boolean =>
        isLeft(place) || (clock !== null && restarted.has(clock));
      spent = spent.filter((number) => !isPending(timers[number]!));
    }
    let ended = from?.ended ?? NOBODY;
    if (place !== undefined) ended = [...ended, place].sort((a, b) => a - b);
    if (ended.length > 0) ended = ended.filter((state) => !isLeft(state));
    const used = spent.length + ended.length > 0 ? `;${spent.join()};${ended.join()}` : '';
    return { chosen, next: { key: key + used, active, spent, ended, isDone }, restarted };
  }
}

function union<T>(some: ReadonlySet<T>, more: ReadonlySet<T>): ReadonlySet<T> {
  if (more.size === 0) return some;
  return some.size === 0 ? more : new Set([...some, ...more]);
}
