import type { ChildDef, Definition, GuardUse } from '../definition.type.ts';
import { outcomesOf } from '../outcomes.ts';
import type { PlannedChild } from './plan.type.ts';

/** Other workflows by id, and which of them can run from start to end without anybody doing anything. */
export type Children = {
  readonly definition: (workflow: string) => Definition | undefined;
  readonly endsByItself: (workflow: string) => boolean;
};

/** An outcome that no guard names: what a workflow that is not at hand might end as besides. */
export const ANOTHER = '…';

/**
 * How a child may end. While its definition is not at hand: as everything its parent names, and, when the parent is prepared
 * for more than that, in yet another way.
 */
export function childOutcomes(
  { workflow, onDone }: ChildDef,
  children: Children,
): Pick<PlannedChild, 'outcomes' | 'endsByItself'> {
  const definition = children.definition(workflow);
  const endsByItself = children.endsByItself(workflow);
  if (definition) return { outcomes: outcomesOf(definition), endsByItself };
  const named = new Set(onDone.flatMap(({ guard }) => (guard ? namedIn(guard) : [])));
  const preparedForMore = onDone.some(({ guard }) => !guard || namedIn(guard).length === 0 || hasNot(guard));
  return { outcomes: [...named, ...(preparedForMore ? [ANOTHER] : [])], endsByItself };
}

/** The outcomes a guard names. */
export function namedIn(guard: GuardUse): string[] {
  if ('and' in guard) return guard.and.flatMap(namedIn);
  if ('or' in guard) return guard.or.flatMap(namedIn);
  if ('not' in guard) return namedIn(guard.not);
  const outcome = guard.params?.['outcome'];
  return guard.type === 'childOutcomeIs' && typeof outcome === 'string' ? [outcome] : [];
}

const hasNot = (guard: GuardUse): boolean =>
  'not' in guard || ('and' in guard && guard.and.some(hasNot)) || ('or' in guard && guard.or.some(hasNot));
