import type { Text } from '@orderdesk/domain';
import type { GuardUse } from '../definition.type.ts';
import { GUARDS } from '../registry/guards.ts';
import type { GuardScene, Verdict } from '../registry/guard.type.ts';

/** A rule that stood in the way: which, with what parameters, and what was compared. */
export type Obstacle = {
  readonly guard: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly text: Text;
  readonly facts: Readonly<Record<string, unknown>>;
  /** It holds, and must not. */
  readonly negated: boolean;
};

/** Whether a condition holds; `maybe` (only while asking what is offered) when the event's data will decide. */
export function holds(use: GuardUse | undefined, scene: GuardScene): Verdict {
  if (!use) return true;
  if ('and' in use) return strongest(use.and, scene, false);
  if ('or' in use) return strongest(use.or, scene, true);
  if ('not' in use) {
    const inner = holds(use.not, scene);
    return inner === 'maybe' ? 'maybe' : !inner;
  }
  return GUARDS.get(use.type)!.holds((use.params ?? {}) as never, scene);
}

/** Kleene's strong logic: `decisive` settles an or (true) or an and (false); else any maybe stays maybe. */
function strongest(uses: readonly GuardUse[], scene: GuardScene, decisive: boolean): Verdict {
  let open = false;
  for (const use of uses) {
    const verdict = holds(use, scene);
    if (verdict === decisive) return decisive;
    open ||= verdict === 'maybe';
  }
  return open ? 'maybe' : !decisive;
}

/** The rules because of which a condition is not `wanted`; empty when it is. */
export function obstacles(use: GuardUse, scene: GuardScene, wanted = true): Obstacle[] {
  const verdict = holds(use, scene);
  if (verdict === 'maybe' || verdict === wanted) return [];
  const found = unnamed(use, scene, wanted);
  const { because } = use;
  return because && wanted ? found.map((obstacle) => ({ ...obstacle, text: because })) : found;
}

function unnamed(use: GuardUse, scene: GuardScene, wanted: boolean): Obstacle[] {
  if ('and' in use) return use.and.flatMap((inner) => obstacles(inner, scene, wanted));
  if ('or' in use) {
    const ways = use.or.map((inner) => obstacles(inner, scene, wanted));
    return wanted ? byFormFirst(ways, isFormAlone).flat() : ways.flat();
  }
  if ('not' in use) return obstacles(use.not, scene, !wanted);
  const rule = GUARDS.get(use.type)!;
  const params = use.params ?? {};
  const { text, facts } = rule.explain(params as never, scene);
  if (wanted) return [{ guard: use.type, params, text, facts, negated: false }];
  const { zh, en } = rule.description;
  const notNow = { zh: `现在还不行：${zh}`, en: `Not now: ${lowerFirst(en)}` };
  return [{ guard: use.type, params, text: notNow, facts, negated: true }];
}

/** Nothing but a field that the form leaves empty. */
export const isFormAlone = (way: readonly Pick<Obstacle, 'guard' | 'negated'>[]): boolean =>
  way.every(({ guard, negated }) => guard === 'dataGiven' && !negated);

/** Of several ways those that the form alone opens, where there are any: how else it could stand with the order is no matter then. */
export function byFormFirst<Way>(ways: readonly Way[], byForm: (way: Way) => boolean): readonly Way[] {
  const own = ways.filter(byForm);
  return own.length > 0 ? own : ways;
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
