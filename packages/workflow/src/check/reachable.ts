import type { Definition } from '../definition.type.ts';
import { initialLeaves, selfAndAncestors, type Edge, type StateMap, type StateNode } from '../states.ts';

/**
 * The states that can become active, taking every condition as fulfillable: what is not in here surely never is. Expects a
 * sound structure.
 */
export function reachable(definition: Definition, states: StateMap): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: StateNode[] = [];
  const enter = (leaves: readonly string[]): void => {
    for (const leaf of leaves)
      for (const node of selfAndAncestors(states, leaf)) {
        if (reached.has(node.path)) break;
        reached.add(node.path);
        open.push(node);
      }
  };
  enter(initialLeaves(states, definition.initial));
  let waiting: Edge[] = [];
  for (;;) {
    for (let node = open.pop(); node; node = open.pop()) {
      const { path, edges } = node;
      waiting.push(...edges.filter(({ trigger, to }) => to !== null && trigger === 'done'));
      const led = new Set(edges.map(({ trigger, to }) => (trigger === 'done' ? null : to)));
      for (const to of led) if (to !== null) enter(leavesEntered(states, to, path));
    }
    // An end is reached only once everything inside is.
    const ended = waiting.filter(({ from }) => canBeDone(states, states.get(from)!, reached));
    if (ended.length === 0) return reached;
    waiting = waiting.filter((edge) => !ended.includes(edge));
    for (const { from, to } of ended) enter(leavesEntered(states, to!, from));
  }
}

/** Whether a state with states inside can come to its end: one final state inside, or an end in every region. */
export function canBeDone(states: StateMap, node: StateNode, reached: ReadonlySet<string>): boolean {
  const inside = node.children.map((child) => states.get(child)!);
  if (node.def.type === 'parallel')
    return inside.every((region) => region.def.type === 'final' || canBeDone(states, region, reached));
  return inside.some((child) => child.def.type === 'final' && reached.has(child.path));
}

/** The leaves entered on the way from `from` to `to`: its own initial ones, and those of other regions entered with it. */
export function leavesEntered(states: StateMap, to: string, from: string): string[] {
  const leaves = initialLeaves(states, to);
  const chain = selfAndAncestors(states, to);
  for (const [index, node] of chain.entries()) {
    const parent = chain[index + 1];
    // Within one region the others stay where they are.
    if (parent?.def.type !== 'parallel' || isInside(from, node.path)) continue;
    for (const region of parent.children)
      if (region !== node.path) leaves.push(...initialLeaves(states, region));
  }
  return leaves;
}

/** Whether a path is that state or stands within it. */
export const isInside = (path: string, of: string): boolean => path === of || path.startsWith(`${of}/`);
