import { accepted, refuse, refused, type Result } from './refusal.ts';

const SHORTEST = 10;
/** Longer ones cost a processor and protect nobody better. */
export const LONGEST_PASSWORD = 200;

/** What shows nothing, at either end of what was typed: nobody knows that they typed it. */
const UNSEEN_ENDS =
  /^[\p{Default_Ignorable_Code_Point}\u2800\s]+|[\p{Default_Ignorable_Code_Point}\u2800\s]+$/gu;

/** What is tried first wherever passwords are guessed: runs along a keyboard or the alphabet, and these words with signs behind them. */
const RUNS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const WORDS = /^(password|passw0rd|admin|administrator|welcome|letmein|iloveyou|woaini|mima)[^\p{L}]*$/iu;

/** So few different characters, a run there and back, or one of the words. */
function isGuessed(typed: string): boolean {
  const plain = typed.replace(UNSEEN_ENDS, '').toLowerCase();
  const rows = RUNS.flatMap((run) => [run.repeat(3), [...run].reverse().join('').repeat(3)]);
  return new Set(plain).size < 3 || rows.some((row) => row.includes(plain)) || WORDS.test(plain);
}

/**
 * A password somebody chooses, kept exactly as it was typed. Counted are its characters without blanks around it; blanks between words
 * count. Refuses `password.too-short`, `password.too-long`, `password.guessed`.
 */
export function readPassword(typed: string): Result<string> {
  if (typed.length > LONGEST_PASSWORD)
    return refused(
      refuse('password.too-long', {
        zh: `密码最多 ${LONGEST_PASSWORD} 个字符`,
        en: `The password may have at most ${LONGEST_PASSWORD} characters`,
      }),
    );
  if ([...typed.replace(UNSEEN_ENDS, '')].length < SHORTEST)
    return refused(
      refuse('password.too-short', {
        zh: `密码至少需要 ${SHORTEST} 个字符，首尾的空格不算`,
        en: `The password needs at least ${SHORTEST} characters, blanks around it not counted`,
      }),
    );
  if (isGuessed(typed))
    return refused(
      refuse('password.guessed', {
        zh: '这个密码太容易被猜到：请用几个不相干的词',
        en: 'This password is one of those guessed first: take several words that have nothing to do with each other',
      }),
    );
  return accepted(typed);
}

/** So many letters besides the own ones are somebody's own idea. */
const LETTERS_OF_THEIR_OWN = 4;

/** Letters and figures alone, so that signs and blanks between them hide nothing. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a password is little more than the e-mail address or the name of the account it is for: the first that is tried on it. */
export function isOwnName(password: string, { email, name }: { email: string; name: string }): boolean {
  const own = [email, email.split('@')[0]!, ...email.split(/[@.]/u), name, ...name.split(/\s+/u)]
    .map(plainly)
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => b.length - a.length);
  const typed = plainly(password);
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), typed);
  return rest !== typed && rest.replace(/\p{N}/gu, '').length < LETTERS_OF_THEIR_OWN;
}
