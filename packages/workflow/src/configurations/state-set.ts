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

type Level<T> = Map<number, Level<T> | T>;

/** Something for each of many sets of states. */
export class BySet<T extends object> {
  readonly #first: Level<T> = new Map();

  get(set: StateSet): T | undefined {
    let at: Level<T> | T | undefined = this.#first;
    for (const word of set) {
      at = (at as Level<T>).get(word);
      if (at === undefined) return undefined;
    }
    return at as T;
  }

  set(set: StateSet, value: T): void {
    let at = this.#first;
    for (const word of set.slice(0, -1)) {
      const next = (at.get(word) as Level<T> | undefined) ?? new Map<number, Level<T> | T>();
      at.set(word, next);
      at = next;
    }
    at.set(set.at(-1)!, value);
  }
}
