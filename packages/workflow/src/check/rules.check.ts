import type { z } from 'zod';
import type { Definition, RuleUse } from '../definition.type.ts';
import { ACTIONS } from '../registry/actions.ts';
import { DELAYS } from '../registry/delays.ts';
import { GUARDS } from '../registry/guards.ts';
import { recentLimits, rulesIn } from '../recent-hours.ts';
import { escapePointer, type Edge, type StateMap } from '../states.ts';
import { problem, type Problem } from './problem.ts';
import { checkReferences } from './references.check.ts';

type Rules = ReadonlyMap<string, { readonly params: z.ZodType }>;
type Kind = { readonly rules: Rules; readonly code: string; readonly zh: string; readonly en: string };
const GUARD: Kind = { rules: GUARDS, code: 'unknown-guard', zh: '条件', en: 'guard' };
const ACTION: Kind = { rules: ACTIONS, code: 'unknown-action', zh: '动作', en: 'action' };
const DELAY: Kind = { rules: DELAYS, code: 'unknown-delay', zh: '延时', en: 'delay' };

/** Every use of the registry: the name is known, the parameters fit, and what they point at exists. */
export function checkRules(definition: Definition, states: StateMap): Problem[] {
  const problems: Problem[] = [];
  // Most uses stand in several places: parameters that fit in one fit in all.
  const fitting = new Set<string>();
  const use = (kind: Kind, rule: RuleUse, at: string, edge?: Edge): void => {
    const key = `${kind.code} ${rule.type} ${JSON.stringify(rule.params)}`;
    const found = fitting.has(key) ? [] : ruleProblems(kind, rule, at);
    if (found.length === 0) fitting.add(key);
    problems.push(...found);
    if (found.length === 0) problems.push(...checkReferences(definition, states, rule, at, edge));
  };
  for (const { def, pointer, edges } of states.values()) {
    def.entry?.forEach((rule, index) => use(ACTION, rule, `${pointer}/entry/${index}`));
    def.exit?.forEach((rule, index) => use(ACTION, rule, `${pointer}/exit/${index}`));
    def.after?.forEach(({ delay }, index) => {
      const at = `${pointer}/after/${index}/delay`;
      use(DELAY, delay, at);
      if (DELAYS.get(delay.type)?.needsServiceLevel && !def.serviceLevel)
        problems.push(
          problem(
            'no-service-level',
            at,
            '这个状态没有服务时限',
            'The state has no service level that could end',
          ),
        );
    });
    for (const edge of edges) {
      if (edge.transition.guard)
        for (const [rule, at] of rulesIn(edge.transition.guard, `${edge.pointer}/guard`))
          use(GUARD, rule, at, edge);
      edge.transition.actions?.forEach((rule, index) =>
        use(ACTION, rule, `${edge.pointer}/actions/${index}`, edge),
      );
    }
  }
  return [...problems, ...differingHours(states)];
}

/** What counts together for one limit and not for the next could not be explained to anybody. */
function differingHours(states: StateMap): Problem[] {
  const [first, ...others] = recentLimits(states);
  return others.flatMap(([hours, at]) =>
    hours === first?.[0]
      ? []
      : [
          problem(
            'recent-hours-differ',
            at,
            `合并计算订单的时间不一致：${first?.[0]} 小时和 ${hours} 小时`,
            `Orders count together over ${first?.[0]} hours in one place and over ${hours} in another`,
          ),
        ],
  );
}

function ruleProblems({ rules, code, zh, en }: Kind, use: RuleUse, at: string): Problem[] {
  const rule = rules.get(use.type);
  if (!rule)
    return [
      problem(code, `${at}/type`, `没有名为“${use.type}”的${zh}`, `There is no ${en} called “${use.type}”`),
    ];
  const result = rule.params.safeParse(use.params ?? {});
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) =>
    problem(
      'bad-parameters',
      [`${at}/params`, ...path.map((key) => escapePointer(String(key)))].join('/'),
      `“${use.type}”的参数不正确：${message}`,
      `“${use.type}” does not take these parameters: ${message}`,
    ),
  );
}
