import { planOf } from '../configurations/plan.ts';
import { explore, type Exploration } from '../configurations/explore.ts';
import { Restless } from '../configurations/settling.ts';
import type { Definition } from '../definition.type.ts';
import type { StateMap } from '../states.ts';
import type { Siblings } from './check.ts';
import { checkFloods } from './floods.check.ts';
import type { EndsByItself } from './loops.check.ts';
import { endless } from './endless.ts';
import { problem, type Problem } from './problem.ts';
import { canBeDone, reachable } from './reachable.ts';
import { checkStuck } from './stuck.check.ts';

/** No order without a way on: proved by going through every configuration the workflow can reach. */
export function checkWays(
  definition: Definition,
  states: StateMap,
  childEnds: EndsByItself,
  siblings: Siblings = {},
): Problem[] {
  const plan = planOf(definition, states, {
    definition: (workflow) => (Object.hasOwn(siblings, workflow) ? siblings[workflow] : undefined),
    endsByItself: childEnds,
  });
  try {
    const exploration = explore(plan);
    const reached = exploration.givenUpAt ? reachable(definition, states) : reachedIn(exploration);
    return [
      ...checkReached(states, reached),
      ...checkStuck(exploration, definition),
      ...checkFloods(exploration),
    ];
  } catch (error) {
    if (!(error instanceof Restless)) throw error;
    return [endless(error.way.edge.pointer), ...checkReached(states, reachable(definition, states))];
  }
}

const reachedIn = ({ plan, entered }: Exploration): ReadonlySet<string> =>
  new Set([...entered].map((state) => plan.places[state]!.node.path));

/** Every state can become active, and what has an `onDone` can come to its end. */
export function checkReached(states: StateMap, reached: ReadonlySet<string>): Problem[] {
  return [...unreachable(states, reached), ...neverDone(states, reached)];
}

function unreachable(states: StateMap, reached: ReadonlySet<string>): Problem[] {
  return [...states.values()]
    .filter(({ path, parent }) => !reached.has(path) && (parent === null || reached.has(parent)))
    .map(({ pointer }) =>
      problem('unreachable', pointer, '没有任何途径到达这个状态', 'Nothing leads to this state'),
    );
}

function neverDone(states: StateMap, reached: ReadonlySet<string>): Problem[] {
  return [...states.values()].flatMap((node) => {
    if (!node.def.onDone || !reached.has(node.path) || canBeDone(states, node, reached)) return [];
    if (node.def.type !== 'parallel')
      return [
        problem(
          'never-done',
          `${node.pointer}/onDone`,
          '里面没有能到达的终态',
          'No final state inside can be reached',
        ),
      ];
    return node.children
      .map((region) => states.get(region)!)
      .filter((region) => region.def.type !== 'final' && !canBeDone(states, region, reached))
      .map(({ pointer }) =>
        problem(
          'region-never-finishes',
          pointer,
          '这个并行区永远不会结束，整体也就无法完成',
          'This region can never finish, so the parallel state around it is never done',
        ),
      );
  });
}
