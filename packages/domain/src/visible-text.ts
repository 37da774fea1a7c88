import { accepted, refuse, refused, type Result } from './refusal.ts';

/** C0 and C1 but for tab and line ends, and two that are no characters at all. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u; // eslint-disable-line no-control-regex -- exactly these are refused
/** They turn the order of what stands around them: a text would not say what it shows. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;
/** More signs on one letter than any script puts there: they cover the lines around it. */
const STACKED = /\p{M}{6}/u;
/** Come along when text is copied and show nothing; left out. */
const CARRIED = /[\u00ad\u180e\u200b\u200e\u200f\u061c\u2060-\u2064\ufeff]/gu;
/** Shows nothing: what Unicode lets every font ignore, the blank of Braille, and space. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\s]/gu;
/** Invisible characters that a name may hold: between the letters of some scripts, and to choose a form of the one before. */
const JOINERS =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}])|(?<=\p{Script=Han}|\p{Extended_Pictographic})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

export type TextRules = {
  /** Longest text in characters, counted as it was typed, blanks included. */
  readonly max: number;
  /** Line ends and tabs may stand in it. */
  readonly lines?: boolean;
};

/**
 * A text as it is kept: NFC, without blanks around it and without what was only carried along. What holds nothing to be seen is the
 * empty text. Refuses `text.too-long`, `text.control-characters`, `text.direction`, `text.stacked`.
 */
export function readText(typed: string, { max, lines = false }: TextRules): Result<string> {
  if (typed.length > max && [...typed.slice(0, 2 * max + 2)].length > max)
    return refused(
      refuse('text.too-long', { zh: `最多 ${max} 个字`, en: `At most ${max} characters` }, { max }),
    );
  if (CONTROL.test(typed) || (!lines && /[\t\r\n\u2028\u2029]/u.test(typed.trim())))
    return refused(
      refuse('text.control-characters', {
        zh: lines ? '含有不允许的字符' : '请写成一行，不要带换行或特殊字符',
        en: lines
          ? 'It holds characters that are not allowed'
          : 'Please write it on one line, without special characters',
      }),
    );
  if (BIDI.test(typed))
    return refused(
      refuse('text.direction', {
        zh: '含有改变文字方向的隐藏字符，请重新输入',
        en: 'It holds hidden characters that change the direction of the text: please type it again',
      }),
    );
  const clean = typed.normalize('NFC').replace(CARRIED, '').trim();
  if (STACKED.test(clean))
    return refused(
      refuse('text.stacked', {
        zh: '一个字上叠加了太多符号，请重新输入',
        en: 'Too many signs are stacked on one letter: please type it again',
      }),
    );
  return accepted(clean.replace(INVISIBLE, '') === '' ? '' : clean);
}

/**
 * A name of a person or a company as it is kept: what `readText` gives, single blanks inside, at least one letter or figure to be seen.
 * Also refuses `name.missing` and, for characters nobody sees, `name.invisible`: two names must not look the same and be different.
 */
export function readName(typed: string, max: number): Result<string> {
  const bare = typed.replace(JOINERS, '').trim();
  const read = readText(typed, { max });
  if (!read.ok) return read;
  if (!/\S/u.test(bare.replace(INVISIBLE, '')))
    return refused(refuse('name.missing', { zh: '请填写名称', en: 'Please give a name' }));
  if (/[\p{Default_Ignorable_Code_Point}\u2800]/u.test(bare))
    return refused(
      refuse('name.invisible', {
        zh: '含有看不见的字符，请重新输入',
        en: 'It holds characters that cannot be seen: please type it again',
      }),
    );
  if (!/[\p{L}\p{N}]/u.test(bare))
    return refused(
      refuse('name.no-letter', { zh: '名称里至少要有一个文字', en: 'A name needs at least one letter' }),
    );
  return accepted(typed.normalize('NFC').trim().replace(/\s+/gu, ' '));
}
