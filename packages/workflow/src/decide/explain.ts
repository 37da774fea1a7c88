import { refuse, type Refusal, type Text } from '@orderdesk/domain';
import type { GuardUse } from '../definition.type.ts';
import { GUARDS } from '../registry/guards.ts';
import type { GuardScene, Verdict } from '../registry/guard.type.ts';
import type { Edge } from '../states.ts';
import type { FieldProblem } from './form.ts';

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
  if ('or' in use) return use.or.flatMap((inner) => obstacles(inner, scene, wanted));
  if ('not' in use) return obstacles(use.not, scene, !wanted);
  const rule = GUARDS.get(use.type)!;
  const params = use.params ?? {};
  const { text, facts } = rule.explain(params as never, scene);
  if (wanted) return [{ guard: use.type, params, text, facts, negated: false }];
  const { zh, en } = rule.description;
  const notNow = { zh: `现在还不行：${zh}`, en: `Not now: ${lowerFirst(en)}` };
  return [{ guard: use.type, params, text: notNow, facts, negated: true }];
}

/**
 * The refusal for an event of which no transition passed: the words of the transition that came nearest (fewest rules in
 * its way; of equals the last, which is the more general one), and all that was compared.
 */
export function guardRefusal(event: string, edges: readonly Edge[], scene: GuardScene): Refusal {
  const tries = edges.map(({ transition, pointer }) => ({
    pointer,
    failed: transition.guard ? obstacles(transition.guard, scene) : [],
  }));
  const nearest = tries.reduce((best, one) => (distance(one.failed) <= distance(best.failed) ? one : best));
  const [first] = nearest.failed;
  const text = first?.text ?? { zh: '条件不满足', en: 'A rule of the workflow does not allow it' };
  return refuse('workflow.guard', joined(nearest.failed, text), {
    event,
    guard: first?.guard ?? null,
    params: first?.params ?? {},
    compared: first?.facts ?? {},
    failed: nearest.failed.map(({ guard, params, facts }) => ({ guard, params, facts })),
    rule: nearest.pointer,
    ...missingFields(nearest.failed),
  });
}

/** The field to fill in, where nothing but an empty form stands in the way: to be said beside it. Of several that would do, the first. */
function missingFields(failed: readonly Obstacle[]): { readonly errors?: readonly FieldProblem[] } {
  const [first] = failed;
  const isForm = failed.every(({ guard, negated }) => guard === 'dataGiven' && !negated);
  return first && isForm
    ? { errors: [{ field: String(first.params['field']), code: 'field.required', text: first.text }] }
    : {};
}

// That a form says something which another way asks for is no reason. What is meant for other roles is far away: one can change what an
// order is like, not who one is.
const distanceOf = ({ guard, negated }: Obstacle): number => {
  if (guard === 'dataGiven' && negated) return 1000;
  return guard === 'actorIs' ? 100 : 1;
};

const distance = (failed: readonly Obstacle[]): number =>
  failed.reduce((sum, obstacle) => sum + distanceOf(obstacle), 0);

function joined(failed: readonly Obstacle[], fallback: Text): Text {
  const zh = [...new Set(failed.map(({ text }) => text.zh))];
  const en = [...new Set(failed.map(({ text }) => text.en))];
  return zh.length === 0 ? fallback : { zh: zh.join('；'), en: en.join('; ') };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
