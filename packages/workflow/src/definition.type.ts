import type {
  ActorRole,
  BusinessCalendar,
  FormField,
  GoodsStep,
  MovedAmount,
  ShipmentStep,
  Text,
  Tone,
} from '@orderdesk/domain';

/** A use of something in the registry: its name and its parameters. */
export type RuleUse = { readonly type: string; readonly params?: Readonly<Record<string, unknown>> };

/** A condition. `because` replaces the rule's own words when it is the reason for a refusal. */
export type GuardUse = { readonly because?: Text } & (
  | RuleUse
  | { readonly and: readonly GuardUse[] }
  | { readonly or: readonly GuardUse[] }
  | { readonly not: GuardUse }
);

/**
 * `target` names a sibling of the state it stands in, else a top-level state, else (with `/`) a path from the top. Without a
 * target only the actions run. `reenter` leaves and enters the target even when it is active already.
 */
export type TransitionDef = {
  readonly target?: string;
  readonly guard?: GuardUse;
  readonly actions?: readonly RuleUse[];
  readonly reenter?: boolean;
  readonly description?: Text;
};

/**
 * What the clock does while the state is active. `customerText` is for what happens unless the customer does something first: they read it
 * beforehand, with the time in place of `{until}`.
 */
export type TimerDef = TransitionDef & { readonly delay: RuleUse; readonly customerText?: Text };

/** `minutes` on the named clock before the state is late; the clock adds up over all states that name it. */
export type ServiceLevelDef = {
  readonly clock: string;
  readonly minutes: number;
  readonly time: 'business' | 'plain';
};

/** A workflow that runs while the state is active, told to the parent by `onDone` when it ends. `id` defaults to its name. */
export type ChildDef = {
  readonly id?: string;
  readonly workflow: string;
  readonly onDone: readonly TransitionDef[];
};

/** What stands instead where the customer collects the goods: nothing is sent then, and nobody comes to the door. */
type AtPickup<K extends keyof T, T> = Readonly<Partial<Pick<T, K>>>;

export type StateDef = {
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly label?: Text;
  /** What the customer reads instead of `label`. */
  readonly customerLabel?: Text;
  readonly atPickup?: AtPickup<'label' | 'customerLabel', StateDef>;
  /** What stands instead once a part of the money has come in. */
  readonly partPaid?: Readonly<Partial<Pick<StateDef, 'label' | 'customerLabel'>>>;
  /** The customer is shown this state only while the workflow remembers this key as true; else it is the house's own. */
  readonly customerSeesIf?: string;
  /** What stands instead of an order of which nothing could be delivered. */
  readonly undelivered?: Readonly<Partial<Pick<StateDef, 'label' | 'customerLabel'>>>;
  readonly description?: Text;
  readonly tone?: Tone;
  readonly queue?: string;
  /**
   * While the workflow stands here nothing is left to do: it is shown as this alone, and lists and figures count it as ended. What
   * was wrong can still be put right, which takes it up again, until the workflow ends.
   */
  readonly settled?: boolean;
  /** Of a final or settled state: what the workflow has ended as. A final state that does not say has its own id. */
  readonly outcome?: string;
  /** Not shown as a stage: it says nothing to anybody (a region at rest). */
  readonly hidden?: boolean;
  readonly serviceLevel?: ServiceLevelDef;
  readonly entry?: readonly RuleUse[];
  readonly exit?: readonly RuleUse[];
  readonly on?: Readonly<Record<string, readonly TransitionDef[]>>;
  readonly always?: readonly TransitionDef[];
  readonly after?: readonly TimerDef[];
  readonly child?: ChildDef;
  readonly onDone?: readonly TransitionDef[];
  readonly initial?: string;
  readonly states?: Readonly<Record<string, StateDef>>;
};

/**
 * The step as a sentence, once it was done: what each side reads in the history. `{actor}` stands for who did it, `{field}` for
 * what a required field of the form says. Without it staff read the event's label after the name, customers their label.
 */
/** What became of it in a sentence; `spokenFor`: to its customer, where staff did it in their name. */
export type ToldDef = { readonly staff: Text; readonly customer: Text; readonly spokenFor?: Text };

/** An event of the workflow as people know it. Offers stand in the order of `order`, then of the definition. */
export type EventDef = {
  readonly label: Text;
  /** The same step as its customer reads it afterwards; without, they read `label`. */
  readonly customerLabel?: Text;
  readonly told?: ToldDef;
  readonly description?: Text;
  readonly tone?: Tone;
  readonly who: readonly ActorRole[];
  readonly form?: readonly FormField[];
  readonly atPickup?: AtPickup<'label' | 'customerLabel' | 'told' | 'confirm', EventDef>;
  readonly confirm?: Text;
  readonly order?: number;
  /** The amount it moves, named before it is sent. */
  readonly moves?: MovedAmount;
};

/** With `goods` it is a station of theirs: an order stands in it while one of its parcels is at this step, whatever the others are. */
export type QueueDef = {
  readonly id: string;
  readonly label: Text;
  readonly tone: Tone;
  readonly goods?: ShipmentStep;
};

/**
 * A step of the customer's timeline, reached when one of the states is entered. `exceptional` ones show only once reached; so do
 * those `beside` the way (money), which never tell where the order stands. With `goods` the order's parcels decide, each for itself.
 */
export type MilestoneDef = {
  readonly id: string;
  readonly label: Text;
  readonly reachedIn: readonly string[];
  readonly exceptional?: boolean;
  readonly beside?: boolean;
  readonly goods?: GoodsStep | 'returning';
  readonly atPickup?: AtPickup<'label' | 'goods', MilestoneDef>;
  /** What stands instead of an order of which nothing could be delivered. */
  readonly undelivered?: Readonly<Pick<MilestoneDef, 'label'>>;
};

/** A workflow as data. Everything it does is a use of the registry, so it can be stored, checked, shown and edited. */
export type Definition = {
  readonly id: string;
  readonly kind: string;
  readonly label: Text;
  readonly description?: Text;
  readonly calendar: BusinessCalendar;
  readonly queues: readonly QueueDef[];
  readonly events: Readonly<Record<string, EventDef>>;
  readonly milestones?: readonly MilestoneDef[];
  readonly context?: Readonly<Record<string, unknown>>;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateDef>>;
};
