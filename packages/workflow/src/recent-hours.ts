import type { GuardUse, RuleUse } from './definition.type.ts';
import { hoursOf } from './registry/with-recent.ts';
import type { StateMap } from './states.ts';

/** Every use of a rule in a condition, with its place in it. */
export function rulesIn(guard: GuardUse, at: string): readonly (readonly [RuleUse, string])[] {
  if ('and' in guard) return guard.and.flatMap((one, n) => rulesIn(one, `${at}/and/${n}`));
  if ('or' in guard) return guard.or.flatMap((one, n) => rulesIn(one, `${at}/or/${n}`));
  if ('not' in guard) return rulesIn(guard.not, `${at}/not`);
  return [[guard, at]];
}

/** Over how many hours each limit of a workflow counts the orders of one customer together, with its place. */
export function* recentLimits(states: StateMap): Generator<readonly [hours: number, at: string]> {
  for (const { edges } of states.values())
    for (const { transition, pointer } of edges)
      if (transition.guard)
        for (const [{ params }, at] of rulesIn(transition.guard, `${pointer}/guard`)) {
          const said = params?.['withRecent'];
          const hours = said === undefined ? null : hoursOf(said);
          if (hours !== null) yield [hours, `${at}/params/withRecent`];
        }
}

/**
 * Over how many hours orders of one customer count together against the limits of an order's workflows; null where each order stands for
 * itself. `check` sees to it that a workflow says one number.
 */
export function recentHours(workflows: readonly { readonly states: StateMap }[]): number | null {
  for (const { states } of workflows) for (const [hours] of recentLimits(states)) return hours;
  return null;
}
