import { refuse, type Refusal, type Text } from '@orderdesk/domain';
import type { GuardScene } from '../registry/guard.type.ts';
import type { Edge } from '../states.ts';
import { isFormAlone, type Obstacle, obstacles } from './explain.ts';
import type { FieldProblem } from './form.ts';
import { reasons } from './reasons.ts';

/**
 * The refusal for an event of which no transition passed: the words of the transition that came nearest (fewest rules in
 * its way; of equals the last, which is the more general one), each rule that failed in them, and all that was compared.
 */
export function guardRefusal(event: string, edges: readonly Edge[], scene: GuardScene): Refusal {
  const tries = edges.map(({ transition, pointer }) => ({
    pointer,
    guard: transition.guard,
    failed: transition.guard ? obstacles(transition.guard, scene) : [],
  }));
  const nearest = tries.reduce((best, one) => (distance(one.failed) <= distance(best.failed) ? one : best));
  const [first] = nearest.failed;
  const said = nearest.guard ? reasons(nearest.guard, scene) : [];
  return refuse('workflow.guard', joined(said), {
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
  return first && isFormAlone(failed)
    ? { errors: [{ field: String(first.params['field']), code: 'field.required', text: first.text }] }
    : {};
}

// That a form says something which another way asks for is no reason. What is meant for other roles, or for what else has happened, is far
// away: one can change what an order is like, not who one is, nor what was.
const distanceOf = ({ guard, negated }: Obstacle): number => {
  if (guard === 'dataGiven' && negated) return 1000;
  return guard === 'actorIs' || guard === 'remembers' ? 100 : 1;
};

const distance = (failed: readonly Obstacle[]): number =>
  failed.reduce((sum, obstacle) => sum + distanceOf(obstacle), 0);

const joined = (said: readonly Text[]): Text =>
  said.length === 0
    ? { zh: '条件不满足', en: 'A rule of the workflow does not allow it' }
    : { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
