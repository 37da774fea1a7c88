import { namedIn } from '../configurations/child-outcomes.ts';
import type { Definition, StateDef, TransitionDef } from '../definition.type.ts';
import { childIdOf, type StateMap } from '../states.ts';
import type { Siblings } from './check.ts';
import { outcomesOf } from '../outcomes.ts';
import { problem, type Problem } from './problem.ts';

/** Child workflows: known, told apart, and no workflow that starts itself through others. */
export function checkChildren(definition: Definition, states: StateMap, siblings?: Siblings): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const { def, pointer } of states.values()) {
    if (!def.child) continue;
    const at = `${pointer}/child`;
    const { workflow, onDone } = def.child;
    const id = childIdOf(def.child);
    if (ids.has(id))
      problems.push(
        problem('duplicate-child', at, `子流程编号“${id}”重复`, `The child “${id}” stands twice`),
      );
    ids.add(id);
    if (workflow === definition.id || (siblings && startsItself(definition.id, workflow, siblings)))
      problems.push(
        problem('child-cycle', `${at}/workflow`, '流程最终会启动它自己', 'The workflow would start itself'),
      );
    else if (siblings) problems.push(...endings(workflow, onDone, at, siblings));
  }
  return problems;
}

function endings(
  workflow: string,
  onDone: readonly TransitionDef[],
  at: string,
  siblings: Siblings,
): Problem[] {
  const sibling = Object.hasOwn(siblings, workflow) ? siblings[workflow] : undefined;
  if (!sibling)
    return [
      problem(
        'unknown-workflow',
        `${at}/workflow`,
        `没有流程“${workflow}”`,
        `There is no workflow “${workflow}”`,
      ),
    ];
  const outcomes = outcomesOf(sibling);
  const problems: Problem[] = [];
  onDone.forEach(({ guard }, index) => {
    for (const named of guard ? namedIn(guard) : [])
      if (!outcomes.includes(named))
        problems.push(
          problem(
            'unknown-outcome',
            `${at}/onDone/${index}/guard`,
            `流程“${workflow}”不会以“${named}”结束`,
            `“${workflow}” never ends as “${named}”`,
          ),
        );
  });
  return problems;
}

function startsItself(id: string, workflow: string, siblings: Siblings, seen = new Set<string>()): boolean {
  if (workflow === id) return true;
  const sibling = Object.hasOwn(siblings, workflow) ? siblings[workflow] : undefined;
  if (!sibling || seen.has(workflow)) return false;
  seen.add(workflow);
  return childrenIn(sibling.states).some((child) => startsItself(id, child, siblings, seen));
}

const childrenIn = (states: Readonly<Record<string, StateDef>>): string[] =>
  Object.values(states).flatMap(({ child, states: inside }) => [
    ...(child ? [child.workflow] : []),
    ...(inside ? childrenIn(inside) : []),
  ]);
