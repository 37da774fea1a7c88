import { simplified } from '../../core/simplified.ts';
import { foldMeasures } from './fold-measures.ts';

const HAN = /\p{Script=Han}/u;
/** Runs of Chinese characters, or of Latin letters and digits (a SKU's dashes and a size's points stay inside). */
const RUNS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.\-_\/][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv;

/**
 * Words of a text to be found. Chinese has no spaces: each pair of neighbouring characters is a word, and each single one, so
 * that any part of a name is found. A compound (`USB-C`, `LS-1002-BK`) is a word whole, joined and in its parts.
 */
export function indexTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const run of runs(text)) {
    if (HAN.test(run)) {
      const characters = [...run];
      characters.forEach((character, i) => {
        tokens.add(character);
        const next = characters[i + 1];
        if (next !== undefined) tokens.add(character + next);
      });
      continue;
    }
    for (const form of forms(run)) tokens.add(form);
  }
  return [...tokens];
}

/** Words of what somebody typed: pairs where there are pairs, a single character only alone. */
export function queryTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const run of runs(text)) {
    const characters = [...run];
    if (!HAN.test(run) || characters.length === 1)
      tokens.add(HAN.test(run) ? run : singular(run.replace(/[.\-_/]/g, '')));
    else for (let i = 0; i + 1 < characters.length; i += 1) tokens.add(characters[i]! + characters[i + 1]!);
  }
  return [...tokens].slice(0, 12);
}

/**
 * One thing and several are one word, in texts and in what is asked alike: `chargers` is `charger`, `boxes` `box`, `batteries` `battery`.
 * What has figures in it is a number, not several of something.
 */
export function singular(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word) || /(?:ss|us|is)$/u.test(word)) return word;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=x|ch|sh|ss)es$|s$/u, '');
}

const FIGURES = '〇一二三四五六七八九';

/**
 * As texts are compared: width, case, simplified characters; 5号 is 五号, as sizes are written either way, and a measure is one word in one
 * spelling (1 TB, 1TB; 2 米, 2m).
 */
export const foldText = (text: string): string =>
  foldMeasures(simplified(text.normalize('NFKC').toLowerCase())).replace(
    /(?<![\d.])\d(?=号)/gu,
    (figure) => FIGURES[Number(figure)] ?? figure,
  );

const runs = (text: string): string[] => foldText(text).match(RUNS) ?? [];

/** Also from each part on to the end, so that typing the middle of a SKU finds it by its beginning. */
function forms(run: string): string[] {
  const parts = run.split(/[.\-_/]/);
  return parts.flatMap((part, i) => [part, singular(part), parts.slice(i).join('')]);
}

export const isHan = (token: string): boolean => HAN.test(token);
