import { createMongoAbility, type RawRuleOf } from '@casl/ability';
import type { Action, AppAbility, SubjectName } from './subjects.ts';

/** `fields`: only these (all when left out); `when`: only things matching this MongoDB filter (every one when left out). */
export type Limits = {
  readonly fields?: readonly string[];
  readonly when?: Readonly<Record<string, unknown>>;
};

type Some<T> = T | readonly T[];

/** Rules in the order they are given; a later one overrules the earlier. */
export class RuleList {
  readonly #rules: RawRuleOf<AppAbility>[] = [];

  allow(action: Some<Action>, subject: Some<SubjectName> | 'all', limits: Limits = {}): this {
    return this.#add(action, subject, limits, false);
  }

  forbid(action: Some<Action>, subject: Some<SubjectName>): this {
    return this.#add(action, subject, {}, true);
  }

  build(): AppAbility {
    return createMongoAbility<AppAbility>(this.#rules);
  }

  #add(
    action: Some<Action>,
    subject: Some<SubjectName> | 'all',
    { fields, when }: Limits,
    inverted: boolean,
  ): this {
    const rule = {
      action,
      subject,
      ...(inverted ? { inverted } : {}),
      ...(fields ? { fields } : {}),
      ...(when ? { conditions: when } : {}),
    };
    // CASL types conditions by subject classes; ours are plain objects, checked by the tests of the table instead.
    this.#rules.push(rule as RawRuleOf<AppAbility>);
    return this;
  }
}
