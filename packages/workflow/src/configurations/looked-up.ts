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
    // From the last looked at to the first: what is not there yet hangs on the one before it.
    let known = 0;
    let last: Node<T> | null = null;
    for (let at = this.#root; at !== null && 'state' in at; known += 1) {
      last = at;
      at = isIn(active, at.state) ? at.active : at.inactive;
    }
    let branch: Branch<T> = { found };
    for (let index = looked.length - 1; index >= known; index -= 1) {
      const state = looked[index]!;
      const isActive = isIn(active, state);
      branch = {
        state,
        word: wordOf(state),
        bit: bitOf(state),
        active: isActive ? branch : null,
        inactive: isActive ? null : branch,
      };
    }
    if (last === null) this.#root = branch;
    else if (isIn(active, last.state)) last.active = branch;
    else last.inactive = branch;
  }
}
