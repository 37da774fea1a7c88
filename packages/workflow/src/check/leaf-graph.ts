import { isLeaf, selfAndAncestors, type Edge, type StateMap, type StateNode } from '../states.ts';
import { leavesEntered } from './reachable.ts';

/** Every transition that can be taken while a leaf is active: its own, those around it, and what its own end sets off. */
export function edgesWhile(states: StateMap, leaf: string): Edge[] {
  const chain = selfAndAncestors(states, leaf);
  const ends = chain[0]?.def.type === 'final';
  return chain.flatMap(({ edges }, index) =>
    // The end of a leaf is the end of the state it stands in, and of a parallel state around that.
    edges.filter(({ trigger }) => trigger !== 'done' || (ends && index > 0 && index <= endsUpTo(chain))),
  );
}

/** How far up the end of a final leaf is felt: its parent, and on through regions whose parent is parallel. */
function endsUpTo(chain: readonly StateNode[]): number {
  let level = 1;
  while (chain[level + 1]?.def.type === 'parallel') level += 1;
  return level;
}

export const leavesOf = (states: StateMap, edges: readonly Edge[]): Set<string> =>
  new Set(edges.flatMap(({ from, to }) => (to === null ? [] : leavesEntered(states, to, from))));

export const reachedLeaves = (states: StateMap, reached: ReadonlySet<string>): StateNode[] =>
  [...states.values()].filter((node) => isLeaf(node) && reached.has(node.path));
