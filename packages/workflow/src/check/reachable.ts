import type { Definition } from '../definition.type.ts';
import { initialLeaves, selfAndAncestors, type StateMap, type StateNode } from '../states.ts';

/**
 * The states that can become active, taking every condition as fulfillable: what is not in here surely never is. Expects a
 * sound structure.
 */
export function reachable(definition: Definition, states: StateMap): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const leaf of initialLeaves(states, definition.initial)) mark(states, reached, leaf);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const path of [...reached]) {
      const node = states.get(path)!;
      for (const { trigger, to } of node.edges)
        if (to !== null && (trigger !== 'done' || canBeDone(states, node, reached)))
          for (const leaf of leavesEntered(states, to, path)) mark(states, reached, leaf);
    }
  }
  return reached;
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

function mark(states: StateMap, reached: Set<string>, leaf: string): void {
  for (const { path } of selfAndAncestors(states, leaf)) reached.add(path);
}
