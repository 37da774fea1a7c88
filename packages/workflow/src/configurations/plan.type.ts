import type { Edge, StateNode } from '../states.ts';
import type { Condition, Questions } from './condition.ts';
import type { StateSet } from './state-set.ts';

/** A transition made ready: states by their number in document order. */
export type Way = {
  /** The same for two that leave, enter and mark the same, whatever sets them off. */
  readonly effect: number;
  /** Whether it leads somewhere, starts a clock or remembers something. */
  readonly matters: boolean;
  readonly edge: Edge;
  readonly source: number;
  /** Null when nothing is asked. */
  readonly condition: Condition | null;
  readonly target: number | null;
  /** Everything active inside this state is left; null means the whole workflow. */
  readonly domain: number | null;
  readonly entrance: Entrance;
  readonly marks: Marks;
  /** It goes along with another way of its event, and takes none by itself. */
  readonly goesAlong: boolean;
};

/** What actions do that a way on can depend on: service clocks started anew, and whether anything is remembered. */
export type Marks = { readonly restarts: readonly string[]; readonly remembers: boolean };

/** What is entered together. `ends`: the final states among it, in document order; `marks`: what their entry actions do. */
export type Entrance = { readonly states: StateSet; readonly ends: readonly number[]; readonly marks: Marks };

/** A state that has automatic ways. */
export type Automatic = { readonly number: number; readonly always: readonly Way[] };

/** What is inside a state. `marked`: those whose exit actions matter. */
export type Inside = { readonly states: StateSet; readonly marked: readonly number[] };

export type PlannedTimer = {
  readonly number: number;
  readonly place: number;
  readonly ways: readonly Way[];
  /** It may have gone off while its state is still active, so that has to be kept track of. */
  readonly canBeSpent: boolean;
  /** Other timers of the state that are surely due before it. */
  readonly after: readonly number[];
  /** The service clock it follows; null for a delay of its own. */
  readonly clock: string | null;
  /** Whether it is due at the moment it is set: always, or when the clock it follows is used up. */
  readonly atOnce: 'always' | 'used-up' | 'never';
};

export type PlannedChild = {
  readonly ways: readonly Way[];
  readonly outcomes: readonly string[];
  readonly endsByItself: boolean;
};

/** A state made ready. */
export type Place = {
  readonly node: StateNode;
  readonly number: number;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly parent: number | null;
  readonly children: readonly number[];
  /** The last state inside it: all with numbers from its own to this one are inside. */
  readonly last: number;
  readonly inside: Inside;
  readonly always: readonly Way[];
  /** For a state without states inside: itself and what is around it, as far as they have automatic ways. */
  readonly automatic: readonly Automatic[];
  readonly done: readonly Way[];
  readonly on: ReadonlyMap<string, readonly Way[]>;
  readonly timers: readonly PlannedTimer[];
  readonly child: PlannedChild | null;
  readonly exit: Marks;
};

/** Who may send an event, as answers to what guards ask about the actor. */
export type Sender = { readonly isPerson: boolean; readonly answers: Answers };

/** A state that handles an event. */
export type Handler = {
  readonly place: Place;
  readonly ways: readonly Way[];
  /** Whether some way takes the event, rather than only going along. */
  readonly canTake: boolean;
};

export type PlannedEvent = {
  readonly senders: readonly Sender[];
  /** The states that handle it: where none is active, it is refused. */
  readonly handledIn: StateSet;
  /** Whether some way only goes along with another. */
  readonly hasFollowers: boolean;
  /** The states that handle it, the last of the definition first. */
  readonly handlers: readonly Handler[];
};

/** Answers that are known beforehand, by the number of the question. */
export type Answers = ReadonlyMap<number, number>;

/** A definition made ready to be searched. */
export type Plan = {
  readonly places: readonly Place[];
  /** All states. */
  readonly everything: Inside;
  readonly automatics: readonly Automatic[];
  readonly timers: readonly PlannedTimer[];
  readonly questions: Questions;
  readonly initial: Entrance;
  readonly events: ReadonlyMap<string, PlannedEvent>;
  /** The questions of automatic ways and of ends: what is answered for an event holds for them too. */
  readonly askedLater: readonly number[];
  /** What is known when a timer comes due. */
  readonly system: Answers;
  /** Timers that only do something are not followed; what they make the workflow ask again is. */
  readonly hasQuietTimers: boolean;
};
