/** A set of states by their numbers, `BITS` to a word: for what is compared and combined over and over. */
export type StateSet = readonly number[];

// What an engine keeps as a small whole number.
const BITS = 30;
const HALF = BITS / 2;

export const wordOf = (state: number): number => Math.trunc(state / BITS);
export const bitOf = (state: number): number => 1 << (state % BITS);

export const emptySet = (states: number): StateSet => new Array<number>(wordOf(states - 1) + 1).fill(0);

/** `states`: how many there are at all. */
export function setOf(states: number, members: Iterable<number>): StateSet {
  const set = [...emptySet(states)];
  for (const state of members) set[wordOf(state)]! |= bitOf(state);
  return set;
}

export const isIn = (set: StateSet, state: number): boolean => (set[wordOf(state)]! & bitOf(state)) !== 0;

export function plus(set: StateSet, more: StateSet): StateSet {
  const all = [...set];
  for (let at = 0; at < all.length; at += 1) all[at]! |= more[at]!;
  return all;
}

export function minus(set: StateSet, less: StateSet): StateSet {
  const left = [...set];
  for (let at = 0; at < left.length; at += 1) left[at]! &= ~less[at]!;
  return left;
}

/** Makes `to` what a set becomes once all of the third is left and all of the fourth entered. */
export function move(to: number[], set: StateSet, leaves: StateSet, enters: StateSet): void {
  for (let at = 0; at < set.length; at += 1) to[at] = (set[at]! & ~leaves[at]!) | enters[at]!;
}

/** What a set becomes once all of the second is left and all of the third entered. */
export function moved(set: StateSet, leaves: StateSet, enters: StateSet): StateSet {
  const all = [...set];
  move(all, set, leaves, enters);
  return all;
}

/** Makes `to` what is in both sets. */
export function common(to: number[], set: StateSet, other: StateSet): void {
  for (let at = 0; at < set.length; at += 1) to[at] = set[at]! & other[at]!;
}

export function haveCommon(set: StateSet, other: StateSet): boolean {
  for (let at = 0; at < set.length; at += 1) if ((set[at]! & other[at]!) !== 0) return true;
  return false;
}

export const isEmpty = (set: StateSet): boolean => set.every((word) => word === 0);

export function membersOf(set: StateSet, states: number): number[] {
  const members: number[] = [];
  for (let state = 0; state < states; state += 1) if (isIn(set, state)) members.push(state);
  return members;
}

/** The same for two sets that are the same, in as few characters as can say it. */
export function keyOfSet(set: StateSet): string {
  let key = '';
  for (const word of set) key += String.fromCharCode(word & (2 ** HALF - 1), word >> HALF);
  return key;
}

const FEWEST_PLACES = 16;
const EMPTY = 0;

/** Something for each of many sets of states of one plan: a hash table with open addressing, without an object for each set. */
export class BySet<T extends object> {
  /** The sets one after the other, word by word. */
  readonly #words: number[] = [];
  readonly #values: T[] = [];
  /** Which value is kept there, counted from 1. */
  #places: number[] = new Array<number>(FEWEST_PLACES).fill(EMPTY);

  get(set: StateSet): T | undefined {
    const place = this.#places[this.#placeOf(set, 0)]!;
    return place === EMPTY ? undefined : this.#values[place - 1];
  }

  /** `set` has nothing yet. */
  add(set: StateSet, value: T): T {
    if (this.#values.length * 2 >= this.#places.length) this.#grow(set.length);
    const place = this.#placeOf(set, 0);
    for (const word of set) this.#words.push(word);
    this.#places[place] = this.#values.push(value);
    return value;
  }

  /** Where a set stands, or would stand. `from`: where it starts in `words`. */
  #placeOf(words: readonly number[], from: number, length = words.length): number {
    const places = this.#places;
    let place = hashOf(words, from, length) & (places.length - 1);
    while (places[place] !== EMPTY && !this.#isAt((places[place]! - 1) * length, words, from, length))
      place = (place + 1) & (places.length - 1);
    return place;
  }

  #isAt(at: number, words: readonly number[], from: number, length: number): boolean {
    for (let index = 0; index < length; index += 1)
      if (this.#words[at + index] !== words[from + index]) return false;
    return true;
  }

  #grow(length: number): void {
    this.#places = new Array<number>(this.#places.length * 2).fill(EMPTY);
    for (let index = 0; index < this.#values.length; index += 1)
      this.#places[this.#placeOf(this.#words, index * length, length)] = index + 1;
  }
}

function hashOf(words: readonly number[], from: number, length: number): number {
  let hash = 0;
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash ^ words[from + index]!, 0x9e3779b1);
    hash ^= hash >>> HALF;
  }
  return hash;
}
