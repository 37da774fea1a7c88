import { bitOf, isIn, type StateSet, wordOf } from './state-set.ts';

/** Which states are looked at, in order, each once. */
export class Looks {
  readonly #states: number[];
  readonly #seen: Uint8Array;
  #count = 0;

  constructor(states: number) {
    this.#states = new Array<number>(states).fill(0);
    this.#seen = new Uint8Array(states);
  }

  get states(): readonly number[] {
    return this.#states.slice(0, this.#count);
  }

  startOver(): void {
    this.#count = 0;
    this.#seen.fill(0);
  }

  note(state: number): void {
    if (this.#seen[state] === 1) return;
    this.#seen[state] = 1;
    this.#states[this.#count] = state;
    this.#count += 1;
  }
}

// A question of the tree is four numbers: the word and the bit of its state, and where to go on when that is active and when it is not.
const IF_ACTIVE = 2;
const IF_INACTIVE = 3;
const NOT_YET = -1;
/** What was found stands as its number below this. */
const FOUND = -2;

/**
 * What was found by looking at some of the states, and is found again wherever those stand alike, whatever the others do: a tree
 * of the states in the order they were looked at. Whoever keeps something here looks at the same state first every time, and at
 * the same next one after the same answers.
 */
export class LookedUp<T> {
  /** The questions one after the other: objects would lie all over the memory, and this is gone through more than anything else. */
  readonly #tree: number[] = [];
  readonly #kept: T[] = [];
  #root = NOT_YET;
  /** What was found without looking at any state. */
  #always: T | null = null;

  find(active: StateSet): T | null {
    if (this.#always) return this.#always;
    const tree = this.#tree;
    let at = this.#root;
    while (at >= 0) at = tree[at + ((active[tree[at]!]! & tree[at + 1]!) === 0 ? IF_INACTIVE : IF_ACTIVE)]!;
    return at === NOT_YET ? null : this.#kept[FOUND - at]!;
  }

  /** To be called after nothing was found where these states are active. */
  keep({ states: looked }: Looks, active: StateSet, found: T): T {
    if (looked.length === 0) return (this.#always = found);
    const tree = this.#tree;
    // What has been asked already, up to where nothing hangs yet.
    let known = 0;
    let open = NOT_YET;
    for (let at = this.#root; at >= 0; at = tree[open]!, known += 1)
      open = at + ((active[tree[at]!]! & tree[at + 1]!) === 0 ? IF_INACTIVE : IF_ACTIVE);
    const hang = (at: number): void => {
      if (open === NOT_YET) this.#root = at;
      else tree[open] = at;
    };
    for (const state of looked.slice(known)) {
      const at = tree.length;
      hang(at);
      tree.push(wordOf(state), bitOf(state), NOT_YET, NOT_YET);
      open = at + (isIn(active, state) ? IF_ACTIVE : IF_INACTIVE);
    }
    hang(FOUND - this.#kept.length);
    this.#kept.push(found);
    return found;
  }
}
