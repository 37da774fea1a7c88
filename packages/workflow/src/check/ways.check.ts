import type { Definition } from '../definition.type.ts';
import { selfAndAncestors, type StateMap, type StateNode } from '../states.ts';
import { edgesBeside, edgesWhile, leavesOf, reachedLeaves } from './leaf-graph.ts';
import { problem, type Problem } from './problem.ts';
import { canBeDone } from './reachable.ts';

/** No order without a way on: every state can be reached, has somebody to wait for, and leads to an end. */
export function checkWays(definition: Definition, states: StateMap, reached: ReadonlySet<string>): Problem[] {
  return [
    ...unreachable(states, reached),
    ...neverDone(states, reached),
    ...waitsForNobody(definition, states, reached),
    ...noWayToEnd(states, reached),
  ];
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

function waitsForNobody(definition: Definition, states: StateMap, reached: ReadonlySet<string>): Problem[] {
  const persons = new Set(
    Object.entries(definition.events)
      .filter(([, { who }]) => who.some((role) => role !== 'system'))
      .map(([event]) => event),
  );
  const waitsFor = ({ edges, def }: StateNode): boolean =>
    def.child !== undefined ||
    edges.some(
      ({ trigger, event, to }) =>
        (trigger === 'event' && persons.has(event)) || (trigger === 'timer' && to !== null),
    );
  return reachedLeaves(states, reached)
    .filter(({ def }) => def.type !== 'final')
    .filter((leaf) => {
      const chain = selfAndAncestors(states, leaf.path);
      const besideOthers = chain.some(({ def }) => def.type === 'parallel');
      // What moves on by itself does not wait; with a condition only other regions can fulfil it later.
      const movesOn = chain.some(({ def }) => def.always?.some(({ guard }) => !guard || besideOthers));
      return !movesOn && !chain.some(waitsFor);
    })
    .map(({ pointer }) =>
      problem(
        'waits-for-nobody',
        pointer,
        '订单会停在这里：没有人、定时或子流程能推动它',
        'An order would stay here: no person, timer or child workflow moves it on',
      ),
    );
}

function noWayToEnd(states: StateMap, reached: ReadonlySet<string>): Problem[] {
  const leaves = reachedLeaves(states, reached);
  const ends = leaves.filter(({ parent, def }) => parent === null && def.type === 'final');
  if (ends.length === 0)
    return [problem('no-way-to-end', '/states', '没有能到达的终态', 'No final state can be reached at all')];
  const next = new Map(
    leaves.map(({ path }) => [
      path,
      leavesOf(states, [...edgesWhile(states, path), ...edgesBeside(states, path)]),
    ]),
  );
  const finishing = new Set(ends.map(({ path }) => path));
  for (let size = -1; size !== finishing.size;) {
    size = finishing.size;
    for (const [path, onwards] of next)
      if ([...onwards].some((leaf) => finishing.has(leaf))) finishing.add(path);
  }
  return leaves
    .filter(({ path }) => !finishing.has(path))
    .map(({ pointer }) =>
      problem('no-way-to-end', pointer, '从这里到不了任何终态', 'No final state can be reached from here'),
    );
}
