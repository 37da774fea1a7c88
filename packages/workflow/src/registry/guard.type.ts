import type { Actor, OrderFacts, Text } from '@orderdesk/domain';
import type { z } from 'zod';

/**
 * What a guard may look at: facts, event, the workflow's own context and states; never the clock or the database.
 * `event.data` is null while one only asks what is offered: a guard that needs the data then answers `maybe` as long as
 * some data could satisfy it. `event.parcel` then names the one parcel that is asked about; without it, any. `event.without` then names a
 * field that is left empty, whatever the others hold.
 */
export type GuardScene = {
  readonly facts: OrderFacts;
  readonly event: {
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>> | null;
    readonly actor: Actor;
    readonly parcel?: string;
    readonly without?: string;
  };
  readonly context: Readonly<Record<string, unknown>>;
  readonly isIn: (path: string) => boolean;
};

export type Verdict = boolean | 'maybe';

/** Why a guard does not hold: words for a person, and what was compared. */
export type Explanation = { readonly text: Text; readonly facts: Readonly<Record<string, unknown>> };

export type GuardRule = {
  readonly name: string;
  readonly description: Text;
  readonly params: z.ZodType;
  readonly holds: (params: never, scene: GuardScene) => Verdict;
  readonly explain: (params: never, scene: GuardScene) => Explanation;
  /**
   * It says where a change of the order leads, and holds only while one is made. A transition that asks it goes along with the one
   * that makes the change: it neither takes an event by itself nor says why it is not taken.
   */
  readonly follows?: boolean;
  /** It asks which of the parcels the event is about (`which`), or something of that one (`what`), which says nothing where there is none. */
  readonly ofParcel?: 'which' | 'what';
  /** While only asking what is offered: the amounts (minor units) of a field with which it can hold. */
  readonly bounds?: (params: never, scene: GuardScene) => AmountBounds;
};

export type AmountBounds = { readonly field: string; readonly least?: number; readonly most?: number };

/** Ties the parameter schema to the functions that use it. */
export function guardRule<P>(rule: {
  name: string;
  description: Text;
  params: z.ZodType<P>;
  holds: (params: P, scene: GuardScene) => Verdict;
  explain: (params: P, scene: GuardScene) => Explanation;
  follows?: boolean;
  ofParcel?: 'which' | 'what';
  bounds?: (params: P, scene: GuardScene) => AmountBounds;
}): GuardRule {
  return rule;
}
