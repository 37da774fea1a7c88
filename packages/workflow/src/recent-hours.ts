import type { GuardUse, RuleUse } from './definition.type.ts';
import { hoursOf } from './registry/with-recent.ts';
import type { StateMap } from './states.ts';

/** Tells every use of a rule in a condition, with its place in it. */
export function eachRule(guard: GuardUse, at: string, tell: (rule: RuleUse, at: string) => void): void {
  if ('and' in guard) guard.and.forEach((one, n) => eachRule(one, `${at}/and/${n}`, tell));
  else if ('or' in guard) guard.or.forEach((one, n) => eachRule(one, `${at}/or/${n}`, tell));
  else if ('not' in guard) eachRule(guard.not, `${at}/not`, tell);
  else tell(guard, at);
}

/** Over how many hours a limit counts the orders of one customer together, with the place where that is said. */
export type RecentLimit = readonly [hours: number, at: string];

/** What a rule says of it; null for a rule that is no such limit. */
export function recentLimitIn({ params }: RuleUse, at: string): RecentLimit | null {
  const said = params?.['withRecent'];
  const hours = said === undefined ? null : hoursOf(said);
  return hours === null ? null : [hours, `${at}/params/withRecent`];
}

/** Over how many hours each limit of a workflow counts the orders of one customer together, with its place. */
function recentLimits(states: StateMap): RecentLimit[] {
  const limits: RecentLimit[] = [];
  for (const { edges } of states.values())
    for (const { transition, pointer } of edges)
      if (transition.guard)
        eachRule(transition.guard, `${pointer}/guard`, (rule, at) => {
          const limit = recentLimitIn(rule, at);
          if (limit) limits.push(limit);
        });
  return limits;
}

/**
 * Over how many hours orders of one customer count together against the limits of an order's workflows; null where each order stands for
 * itself. `check` sees to it that a workflow says one number.
 */
export function recentHours(workflows: readonly { readonly states: StateMap }[]): number | null {
  for (const { states } of workflows) for (const [hours] of recentLimits(states)) return hours;
  return null;
}
