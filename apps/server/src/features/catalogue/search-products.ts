import type { Catalogue } from './catalogue.ts';
import { mainlandWords } from '../../core/simplified.ts';
import type { SearchHits, SearchIndex } from './search-index.ts';
import { cutsOf } from './search-cuts.ts';
import { asTyped } from './fold-measures.ts';
import { calledOtherwise } from './search-synonyms.ts';
import { isHan, queryTokens } from './search-tokens.ts';

/** What was searched when nothing had all of what was typed: what was found has `all` of these words, or `some` of them. */
export type Instead = { readonly words: string; readonly match: 'all' | 'some' };

export type Found = {
  readonly slots: Int32Array;
  readonly score: Float32Array;
  readonly instead: Instead | null;
};

/**
 * Products for what somebody typed. Nothing there: by the words it runs together, then by the mainland's words, then by
 * one word where two were typed (ear buds, 网 线), then by what else the same
 * thing is called; then with mistakes
 * corrected to words there are; then with the words that are there at all, together if anything has them all, else each, if they are but
 * few only what is called so. Only a text of which nothing is known finds nothing.
 */
export function searchProducts({ index }: Catalogue, typed: string): Found {
  for (const text of new Set([typed, mainlandWords(typed), joined(typed), ...calledOtherwise(typed)])) {
    const found = searchWhole(index, text);
    if (found) return { slots: found.hits, score: found.score, instead: null };
  }
  const tokens = queryTokens(typed);
  const corrected = tokens.map((token) => (index.knows(token) ? token : (index.nearest(token) ?? token)));
  const { hits, score, known, needed } = index.searchSome(corrected, LEAST_CALLED);
  const match = needed === known.length ? 'all' : 'some';
  return {
    slots: hits,
    score,
    instead: hits.length > 0 ? { words: phraseOf(known), match } : null,
  };
}

const joined = (typed: string): string => typed.replace(/\s+/gu, '');

/** Fields that say what a product is (its category counts 4), not what else it has to do with. */
const LEAST_CALLED = 4;
/** Above every score of words. */
const CALLED = 10_000;

/**
 * All of what was typed, as it stands or cut into words in the fewest places. What is called so comes first, after it what only mentions
 * it: 五号电池 is a battery, not the keypad that runs on one.
 */
function searchWhole(index: SearchIndex, text: string): SearchHits | null {
  const ways = [...cutsOf(text, (token) => index.knows(token))];
  // With no words to part, the score of its field already puts what is called so first.
  const called = ways.length > 1 ? firstFound(index, ways, LEAST_CALLED) : null;
  const hits = called && Int32Array.from(called.hits);
  const score = called && Float32Array.from(called.score);
  const mentioned = firstFound(index, ways, 1);
  if (!hits || !score || !mentioned) return mentioned;
  for (const slot of mentioned.hits) score[slot] ||= mentioned.score[slot]!;
  for (const slot of hits) score[slot]! += CALLED;
  return { hits: Int32Array.from(new Set([...hits, ...mentioned.hits])).sort(), score };
}

function firstFound(
  index: SearchIndex,
  ways: readonly (readonly string[])[],
  least: number,
): SearchHits | null {
  for (const tokens of ways) {
    const found = index.search(tokens, least);
    if (found.hits.length > 0) return found;
  }
  return null;
}

/** Tokens as a person would read them: overlapping Chinese pairs become the text they were cut from. */
export function phraseOf(tokens: readonly string[]): string {
  let text = '';
  let last = '';
  for (const token of tokens) {
    if (text === '') text = token;
    else if (isHan(token) && isHan(last)) {
      text += token[0] === last.at(-1) ? [...token].slice(1).join('') : ` ${token}`;
    } else text += ` ${token}`;
    last = token;
  }
  return asTyped(text);
}
