import { initialLeaves, mapStates, type Edge, type StateMap } from '../states.ts';
import type { Definition, GuardUse } from '../definition.type.ts';
import type { Siblings } from './check.ts';
import { endless } from './endless.ts';
import { edgesWhile, leavesOf, reachedLeaves } from './leaf-graph.ts';
import { problem, type Problem } from './problem.ts';
import { reachable } from './reachable.ts';

/**
 * Ways that run by themselves and come back to where they started. Conditions do not excuse them: they look at facts that do
 * not change within a decision. But for those that look at nothing but the states beside them: the search over configurations, which knows
 * those, finds out whether they come to rest.
 */
export function checkLoops(
  states: StateMap,
  reached: ReadonlySet<string>,
  childEnds: EndsByItself,
): Problem[] {
  const problems: Problem[] = [];
  for (const { edges } of states.values())
    for (const { trigger, to, pointer } of edges)
      if (trigger === 'always' && to === null)
        problems.push(
          problem(
            'endless-loop',
            pointer,
            '自动转移必须有目标，否则会一直重复',
            'An automatic transition needs a target, or it repeats for ever',
          ),
        );
  const next = automaticSteps(
    states,
    reached,
    childEnds,
    ({ transition: { guard } }) => !asksOnlyStates(guard),
  );
  const reported = new Set<string>();
  for (const [leaf, { edges }] of next) {
    if (!leadsBack(next, leaf)) continue;
    const closing = edges.find((edge) => closes(states, next, edge, leaf));
    if (!closing || reported.has(closing.pointer)) continue;
    reported.add(closing.pointer);
    problems.push(endless(closing.pointer));
  }
  return problems;
}

type Steps = ReadonlyMap<string, { readonly edges: readonly Edge[]; readonly to: ReadonlySet<string> }>;

/** Whether a condition is decided by where the workflow stands alone. */
function asksOnlyStates(guard: GuardUse | undefined): boolean {
  if (!guard) return false;
  if ('and' in guard) return guard.and.every(asksOnlyStates);
  if ('or' in guard) return guard.or.every(asksOnlyStates);
  return 'not' in guard ? asksOnlyStates(guard.not) : guard.type === 'inState';
}

function automaticSteps(
  states: StateMap,
  reached: ReadonlySet<string>,
  childEnds: EndsByItself,
  counts: (edge: Edge) => boolean = () => true,
): Steps {
  return new Map(
    reachedLeaves(states, reached).map(({ path }) => {
      const edges = edgesWhile(states, path).filter(
        (edge) => edge.to !== null && runsByItself(states, edge, childEnds) && counts(edge),
      );
      return [path, { edges, to: leavesOf(states, edges) }];
    }),
  );
}

const runsByItself = (states: StateMap, { trigger, from }: Edge, childEnds: EndsByItself): boolean =>
  trigger === 'always' ||
  trigger === 'done' ||
  (trigger === 'child' && childEnds(states.get(from)!.def.child!.workflow));

function leadsBack(next: Steps, start: string, from = start, seen = new Set<string>()): boolean {
  for (const leaf of next.get(from)?.to ?? []) {
    if (leaf === start) return true;
    if (seen.has(leaf)) continue;
    seen.add(leaf);
    if (leadsBack(next, start, leaf, seen)) return true;
  }
  return false;
}

const closes = (states: StateMap, next: Steps, edge: Edge, leaf: string): boolean =>
  [...leavesOf(states, [edge])].some((to) => to === leaf || leadsBack(next, leaf, to));

/** Whether a workflow can run from its start to an end without anybody doing anything. */
export type EndsByItself = (workflow: string) => boolean;

/** Finds it out once for each of the workflows at hand. */
export function endsByItself(siblings: Siblings = {}): EndsByItself {
  const known = new Map<string, boolean>();
  return (workflow) => {
    let ends = known.get(workflow);
    if (ends === undefined) {
      ends = Object.hasOwn(siblings, workflow) && canRunToItsEnd(siblings[workflow]!);
      known.set(workflow, ends);
    }
    return ends;
  };
}

function canRunToItsEnd(definition: Definition): boolean {
  if (!definition.states[definition.initial]) return false;
  const states = mapStates(definition);
  const steps = automaticSteps(states, reachable(definition, states), () => false);
  const seen = new Set<string>();
  const queue = initialLeaves(states, definition.initial);
  for (let leaf = queue.pop(); leaf !== undefined; leaf = queue.pop()) {
    if (seen.has(leaf)) continue;
    seen.add(leaf);
    const node = states.get(leaf);
    if (node?.parent === null && node.def.type === 'final') return true;
    queue.push(...(steps.get(leaf)?.to ?? []));
  }
  return false;
}
