import { selfAndAncestors, type StateMap, type StateNode } from './states.ts';

/**
 * The state that speaks for a leaf: the nearest with a label. Null when it is hidden on purpose, undefined when nobody gave
 * it a label.
 */
export function speakerAmong(states: StateMap, leaf: string): StateNode | null | undefined {
  for (const node of selfAndAncestors(states, leaf)) {
    if (node.def.hidden) return null;
    if (node.def.label) return node;
  }
  return undefined;
}
