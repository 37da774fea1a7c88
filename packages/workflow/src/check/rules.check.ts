import type { z } from 'zod';
import type { Definition, RuleUse } from '../definition.type.ts';
import { ACTIONS } from '../registry/actions.ts';
import { DELAYS } from '../registry/delays.ts';
import { GUARDS } from '../registry/guards.ts';
import { eachRule, recentLimitIn, type RecentLimit } from '../recent-hours.ts';
import { escapePointer, type Edge, type StateMap } from '../states.ts';
import { takesAsIs } from '../taken-as-is.ts';
import { problem, type Problem } from './problem.ts';
import { checkReferences } from './references.check.ts';

type Rules = ReadonlyMap<string, { readonly params: z.ZodType }>;
type Kind = {
  readonly rules: Rules;
  /** Which parameters surely fit, by the rule's name. */
  readonly fits: ReadonlyMap<string, (params: unknown) => boolean>;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
};
const kind = (rules: Rules, code: string, zh: string, en: string): Kind => {
  const fits = new Map([...rules].map(([name, { params }]) => [name, takesAsIs(params)]));
  return { rules, fits, code, zh, en };
};
const GUARD = kind(GUARDS, 'unknown-guard', '条件', 'guard');
const ACTION = kind(ACTIONS, 'unknown-action', '动作', 'action');
const DELAY = kind(DELAYS, 'unknown-delay', '延时', 'delay');

const NONE: readonly Problem[] = [];

/** Every use of the registry: the name is known, the parameters fit, and what they point at exists. */
export function checkRules(
  definition: Definition,
  states: StateMap,
  remembered: ReadonlySet<unknown>,
): Problem[] {
  const problems: Problem[] = [];
  const limits: RecentLimit[] = [];
  const use = (kind: Kind, rule: RuleUse, at: string, edge?: Edge): void => {
    const found = ruleProblems(kind, rule, at);
    if (found.length > 0) problems.push(...found);
    else problems.push(...checkReferences(definition, states, remembered, rule, at, edge));
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
        eachRule(edge.transition.guard, `${edge.pointer}/guard`, (rule, at) => {
          use(GUARD, rule, at, edge);
          const limit = recentLimitIn(rule, at);
          if (limit) limits.push(limit);
        });
      edge.transition.actions?.forEach((rule, index) =>
        use(ACTION, rule, `${edge.pointer}/actions/${index}`, edge),
      );
    }
  }
  return [...problems, ...differingHours(limits)];
}

/** What counts together for one limit and not for the next could not be explained to anybody. */
function differingHours([first, ...others]: readonly RecentLimit[]): Problem[] {
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

function ruleProblems({ rules, fits, code, zh, en }: Kind, use: RuleUse, at: string): readonly Problem[] {
  if (fits.get(use.type)?.(use.params ?? {})) return NONE;
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
