import type { Catalogue } from './catalogue.ts';
import { isHan, queryTokens } from './search-tokens.ts';

/** `instead` says what was searched when what was typed matched nothing. */
export type Found = {
  readonly slots: Int32Array;
  readonly score: Float32Array;
  readonly instead: string | null;
};

/**
 * Products for what somebody typed. Nothing there: with mistakes corrected to words there are; then with the words that are
 * there at all. Only a text of which nothing is known finds nothing.
 */
export function searchProducts({ index }: Catalogue, typed: string): Found {
  const tokens = queryTokens(typed);
  const exact = index.search(tokens);
  if (exact.hits.length > 0) return { slots: exact.hits, score: exact.score, instead: null };

  const corrected = tokens.map((token) => (index.knows(token) ? token : (index.nearest(token) ?? token)));
  if (corrected.some((token, i) => token !== tokens[i])) {
    const found = index.search(corrected);
    if (found.hits.length > 0) return { slots: found.hits, score: found.score, instead: phraseOf(corrected) };
  }
  const some = index.searchSome(corrected);
  return {
    slots: some.hits,
    score: some.score,
    instead: some.hits.length > 0 ? phraseOf(some.known) : null,
  };
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
  return text;
}
