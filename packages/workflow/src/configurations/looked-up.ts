import { bitOf, isIn, type StateSet, wordOf } from './state-set.ts';

/** Which states are looked at, in order, each once. */
export class Looks {
  readonly states: number[] = [];
  readonly #seen: Uint8Array;

  constructor(states: number) {
    this.#seen = new Uint8Array(states);
  }

  startOver(): void {
    this.states.length = 0;
    this.#seen.fill(0);
  }

  note(state: number): void {
    if (this.#seen[state] === 1) return;
    this.#seen[state] = 1;
    this.states.push(state);
  }
}

type Node<T> = {
  readonly state: number;
  readonly word: number;
  readonly bit: number;
  active: Branch<T>;
  inactive: Branch<T>;
};
type Branch<T> = Node<T> | { readonly found: T } | null;

/**
 * What was found by looking at some of the states, and is found again wherever those stand alike, whatever the others do: a tree
 * of the states in the order they were looked at. Whoever keeps something here looks at the same state first every time, and at
 * the same next one after the same answers.
 */
export class LookedUp<T> {
  #root: Branch<T> = null;

  find(active: StateSet): { readonly found: T } | null {
    let at = this.#root;
    while (at !== null && 'state' in at) at = (active[at.word]! & at.bit) === 0 ? at.inactive : at.active;
    return at;
  }

  /** `looked`: the states that were looked at, in order, each once. */
  keep(looked: readonly number[], active: StateSet, found: T): void {
    let set = (branch: Branch<T>): void => {
      this.#root = branch;
    };
    let at = this.#root;
    for (const state of looked) {
      const node: Node<T> =
        at !== null && 'state' in at
          ? at
          : { state, word: wordOf(state), bit: bitOf(state), active: null, inactive: null };
      set(node);
      const side = isIn(active, state) ? 'active' : 'inactive';
      at = node[side];
      set = (branch) => {
        node[side] = branch;
      };
    }
    set({ found });
  }
}
