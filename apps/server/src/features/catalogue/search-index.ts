import { editDistance } from './edit-distance.ts';
import { indexTokens, isHan } from './search-tokens.ts';

/** A text of a document and how much finding something in it counts, 1 to 15. */
export type SearchField = readonly [text: string, weight: number];

/** Matching documents of one search; `score` is only meaningful for those in `hits`. */
export type SearchHits = { readonly hits: Int32Array; readonly score: Float32Array };

/** Document and weight in one small integer, so that a posting costs eight bytes. */
const WEIGHTS = 16;

/** How many longer words a beginning stands for; enough for every word a person would mean. */
const MAX_PREFIXES = 3000;

/**
 * An inverted index over documents known by number. Written for lists that must be found, filtered and counted within
 * milliseconds among 50,000 products: a general library builds an object for each of the matches, which for a common word
 * takes five times the whole budget. Not for use from several threads; answers are valid until the next search.
 */
export class SearchIndex {
  readonly #postings = new Map<string, number[]>();
  #sorted: string[] | null = null;
  #words: string[] | null = null;
  #score = new Float32Array(0);
  #part = new Float32Array(0);
  #found = new Uint8Array(0);
  #size = 0;

  add(document: number, fields: readonly SearchField[]): void {
    this.#size = Math.max(this.#size, document + 1);
    for (const [token, weight] of weigh(fields)) {
      const posting = this.#postings.get(token);
      if (posting) posting.push(document * WEIGHTS + weight);
      else {
        this.#postings.set(token, [document * WEIGHTS + weight]);
        this.#sorted = null;
        this.#words = null;
      }
    }
  }

  /** Takes a document out; `fields` must be those it was added with. */
  remove(document: number, fields: readonly SearchField[]): void {
    for (const [token] of weigh(fields)) {
      const posting = this.#postings.get(token);
      const at = posting?.findIndex((entry) => Math.floor(entry / WEIGHTS) === document) ?? -1;
      if (at !== -1) posting!.splice(at, 1);
    }
  }

  /**
   * Documents with every token, or a word that begins with it, in a field that counts at least `least`. The rarer the word and the better
   * the field, the higher.
   */
  search(tokens: readonly string[], least = 1): SearchHits {
    return this.#collect(tokens, tokens.length, least);
  }

  /**
   * Documents with the most tokens: with `needed` of those that anything has at all, the `known` ones. With less than half of what was
   * asked only words count that name something, in a field that counts at least `called`.
   */
  searchSome(
    tokens: readonly string[],
    called: number,
  ): SearchHits & { readonly known: string[]; readonly needed: number } {
    const known = tokens.filter((token) => this.knows(token));
    for (let needed = known.length; needed > 0 && needed * 2 >= tokens.length; needed -= 1) {
      const found = this.#collect(known, needed);
      if (found.hits.length > 0) return { ...found, known, needed };
    }
    const names = known.filter((token) => isHan(token) || NAMES.test(token));
    for (let needed = names.length; needed > 0; needed -= 1) {
      const found = this.#collect(names, needed, called);
      if (found.hits.length > 0) return { ...found, known: names, needed };
    }
    return { hits: new Int32Array(0), score: this.#score, known, needed: 0 };
  }

  /** Whether any document has the word or one that begins with it. */
  knows(token: string): boolean {
    return this.#expand(token).length > 0;
  }

  /**
   * The most used word that `token` is likely a slip of: one mistake, in a long word two, the first letter right. Short words are real ones
   * more often than slips (lamb is no lamp). Null when there is none. Not for Chinese.
   */
  nearest(token: string): string | null {
    if (isHan(token) || token.length < SHORTEST_SLIP) return null;
    const limit = token.length < LONG_WORD ? 1 : 2;
    let best: { term: string; distance: number; count: number } | null = null;
    for (const term of this.#vocabulary()) {
      const count = this.#postings.get(term)!.length;
      if (count === 0 || Math.abs(term.length - token.length) > limit) continue;
      const distance = editDistance(token, term, best ? best.distance : limit);
      if (distance > limit || distance === 0 || !isSlip(token, term)) continue;
      if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
        best = { term, distance, count };
      }
    }
    return best?.term ?? null;
  }

  #collect(tokens: readonly string[], needed: number, least = 1): SearchHits {
    this.#clear();
    const [score, part, found] = [this.#score, this.#part, this.#found];
    const strict = needed === tokens.length;
    tokens.forEach((token, i) => {
      part.fill(0);
      for (const { posting, factor } of this.#expand(token)) {
        const rarity = factor * Math.log(1 + this.#size / posting.length);
        for (const entry of posting) {
          if (entry % WEIGHTS < least) continue;
          const document = (entry / WEIGHTS) | 0;
          if (strict && found[document] !== i && part[document] === 0) continue;
          const points = rarity * (entry % WEIGHTS);
          if (part[document] === 0) found[document]! += 1;
          if (points > part[document]!) {
            score[document]! += points - part[document]!;
            part[document] = points;
          }
        }
      }
    });
    const hits = new Int32Array(this.#size);
    let count = 0;
    for (let document = 0; document < this.#size; document += 1) {
      if (needed > 0 && found[document]! >= needed) hits[count++] = document;
    }
    return { hits: hits.subarray(0, count), score };
  }

  /** Words that can be mistyped: who types a part number means that one and no other, so nothing with a digit. */
  #vocabulary(): readonly string[] {
    return (this.#words ??= this.#terms().filter((term) => !/[\d\p{Script=Han}]/u.test(term)));
  }

  #terms(): readonly string[] {
    return (this.#sorted ??= [...this.#postings.keys()].sort());
  }

  #clear(): void {
    if (this.#score.length < this.#size) {
      const room = this.#size + 1024;
      this.#score = new Float32Array(room);
      this.#part = new Float32Array(room);
      this.#found = new Uint8Array(room);
    } else {
      this.#score.fill(0);
      this.#found.fill(0);
    }
  }

  /** The word itself, and for Latin ones every word it begins; a longer rest counts less. */
  #expand(token: string): { posting: readonly number[]; factor: number }[] {
    const exact = this.#postings.get(token);
    const all = exact && exact.length > 0 ? [{ posting: exact, factor: 1 }] : [];
    if (isHan(token)) return all;
    const terms = this.#terms();
    for (let i = firstFrom(terms, token); i < terms.length && all.length < MAX_PREFIXES; i += 1) {
      const term = terms[i]!;
      if (!term.startsWith(token)) break;
      const posting = this.#postings.get(term)!;
      if (term !== token && posting.length > 0) {
        all.push({ posting, factor: (0.8 * token.length) / term.length });
      }
    }
    return all;
  }
}

/** Letters enough to be no beginning of everything. */
const NAMES = /^\p{L}{3,}$/u;

/** From so many letters on a word is long enough for a slip, and for two. */
const SHORTEST_SLIP = 4;
const LONG_WORD = 8;

/** Whether one is what a finger makes of the other: it begins alike (or its first two are swapped), and no short word has another letter. */
function isSlip(token: string, term: string): boolean {
  const swapped = token[0] === term[1] && token[1] === term[0];
  if (token[0] !== term[0] && !swapped) return false;
  if (token.length > SHORTEST_SLIP || term.length !== token.length) return true;
  return [...token].sort().join('') === [...term].sort().join('');
}

/** Each token once, with the weight of the best field it is in. */
function weigh(fields: readonly SearchField[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [text, weight] of fields) {
    for (const token of indexTokens(text)) weights.set(token, Math.max(weight, weights.get(token) ?? 0));
  }
  return weights;
}

function firstFrom(sorted: readonly string[], token: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
