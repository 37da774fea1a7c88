import { isHan, queryTokens } from './search-tokens.ts';

/** So many ways of cutting are tried; more would take longer than somebody typing waits. */
const MOST = 40;
/** A word has at least so many Latin letters: fewer are found by accident. */
const SHORTEST = 3;

/**
 * The tokens of a text, then those of its words when it runs some together, with the fewest cuts first: 五号电池 is 五号 and 电池,
 * "wirelessmouse" wireless and mouse. A cut is only made between words that are `known`.
 */
export function* cutsOf(text: string, known: (token: string) => boolean): Generator<readonly string[]> {
  const tokens = queryTokens(text);
  yield tokens;
  const joined = joinedWords(tokens, known);
  if (joined.length < tokens.length) yield joined;
  const parted = tokens.flatMap((token) =>
    isHan(token) || known(token) ? [token] : latinWords(token, known),
  );
  if (parted.length > tokens.length) yield parted;
  // Between two Chinese words stands the pair that belongs to neither: 号电.
  const bridges = parted.flatMap((token, i) => {
    const [before, after] = [parted[i - 1], parted[i + 1]];
    return token.length === 2 && before?.[1] === token[0] && after?.[0] === token[1] ? [i] : [];
  });
  let tried = 0;
  for (let cuts = 1; cuts <= bridges.length; cuts += 1)
    for (const gone of chosen(bridges, cuts)) {
      const left = parted.filter((_, i) => !gone.includes(i));
      if (!left.every(known)) continue;
      yield left;
      tried += 1;
      if (tried >= MOST) return;
    }
}

/** wifi 6 → wifi6: letters and the figure behind them as the one word there is. */
function joinedWords(tokens: readonly string[], known: (token: string) => boolean): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isPair = before !== undefined && /^\p{L}+$/u.test(before) && !isHan(before) && /^\d+$/.test(token);
    if (isPair && known(before + token)) joined[joined.length - 1] = before + token;
    else joined.push(token);
  }
  return joined;
}

/** One cut that leaves two words there are; the longest first word first. */
function latinWords(token: string, known: (token: string) => boolean): string[] {
  for (let at = token.length - SHORTEST; at >= SHORTEST; at -= 1) {
    const [first, second] = [token.slice(0, at), token.slice(at)];
    if (known(first) && known(second)) return [first, second];
  }
  const [, letters, figures] = /^(\p{L}+)(\p{N}+)$/u.exec(token) ?? [];
  return letters && figures && known(letters) && known(figures) ? [letters, figures] : [token];
}

/** Every choice of so many of the places, no two of them beside each other: a word has two characters at least. */
function* chosen(places: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [i, place] of places.entries())
    for (const rest of chosen(
      places.slice(i + 1).filter((next) => next > place + 1),
      count - 1,
    ))
      yield [place, ...rest];
}
