/** Letters of other scripts, and rare Latin ones, that look like plain Latin ones (of Unicode's confusables those a name could hold). */
const LOOKS_LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsһhԁdքpոnкkмmтtвbнhαaοoνvρpτtυuιiκkηnօoıiɑaɡg'.matchAll(/(.)(.)/gsu)].map(
    ([, from, to]) => [from!, to!],
  ),
);

/** The text, in lower case, with plain Latin letters for those that only look like them. */
export const asItLooks = (text: string): string =>
  [...text.toLowerCase()].map((char) => LOOKS_LIKE[char] ?? char).join('');

/** Scripts whose letters are taken for one another's. */
const FAMILY = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/**
 * Whether a word pretends to be another: letters of scripts that look alike stand in it side by side, or all of it looks like plain Latin
 * and is not (after UTS 39, "mixed-script" and "whole-script confusables").
 */
export function pretends(word: string): boolean {
  if (FAMILY.filter((script) => script.test(word)).length > 1) return true;
  return /[^\x20-\x7e]/u.test(word) && /^[\x20-\x7e]*$/u.test(asItLooks(word));
}
