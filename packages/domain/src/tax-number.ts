import { accepted, refuse, refused, type Result } from './refusal.ts';

/** GB 32100-2015: figures and letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const CODE_LENGTH = 18;
/** Other countries' numbers: what people write of them, and what has to be in it. */
const OTHER = /^[A-Z0-9][A-Z0-9 ./-]*[A-Z0-9]$/;
const [SHORTEST, LONGEST, FIGURES] = [5, 20, 5] as const;

/**
 * A company's tax number as it is kept: capitals, plain figures, single blanks. What has the length of a Chinese unified social credit
 * code has to be one, its check character included; others are taken as far as they look like a number. Empty: none was given.
 * Refuses `tax-number.malformed`, `tax-number.check`.
 */
export function readTaxNumber(typed: string): Result<string> {
  const text = typed.normalize('NFKC').toUpperCase().trim().replace(/\s+/gu, ' ');
  if (text === '') return accepted('');
  const bare = text.replace(/[ ./-]/g, '');
  if (bare.length === CODE_LENGTH && OTHER.test(text))
    return CODE.test(bare) && hasItsCheckCharacter(bare) ? accepted(bare) : refused(WRONG_CODE);
  const figures = bare.replace(/\D/g, '').length;
  return OTHER.test(text) && bare.length >= SHORTEST && bare.length <= LONGEST && figures >= FIGURES
    ? accepted(text)
    : refused(MALFORMED);
}

/** Weights 3^i mod 31; the sum over all 18 is 31 or a multiple of it. */
function hasItsCheckCharacter(code: string): boolean {
  let weight = 1;
  let sum = 0;
  for (const char of code.slice(0, -1)) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return (sum + ALPHABET.indexOf(code.at(-1)!)) % ALPHABET.length === 0;
}

const WRONG_CODE = refuse('tax-number.check', {
  zh: '统一社会信用代码有误，请核对这 18 位字符',
  en: 'This is no unified social credit code: please check its 18 characters',
});
const MALFORMED = refuse('tax-number.malformed', {
  zh: '不像是税号，请填写统一社会信用代码或当地的税号',
  en: 'This does not look like a tax number: give the one on your registration',
});
