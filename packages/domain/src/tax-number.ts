import { accepted, refuse, refused, type Refusal, type Result } from './refusal.ts';
import { isCreditCode, isOldTaxNumber, isTaiwanNumber, looksChinese } from './tax-number-checks.ts';

/** What people write before the number itself. */
const NAMED =
  /^(?:统一社会信用代码|社会信用代码|信用代码|纳税人识别号|税务登记号|税号|(?:统一|統一)[编編][号號]|[统統][编編]|(?:商业|商業)登[记記](?:号码?|號碼?|证)?|TAX\s*(?:ID|NO)|VAT\s*(?:ID|NO)?|BR\s*NO)\.?\s*[:：]?\s*/u;
/** A region whose numbers have eight figures, as people write it. */
const REGIONS: readonly (readonly [RegExp, Region])[] = [
  [/^(?:HK(?:BR)?|BR|中国香港|香港)(?=[^A-Z])/u, 'HK'],
  [/^(?:TW|中国台湾|台[湾灣]|臺灣)(?=[^A-Z])/u, 'TW'],
  [/^(?:MO|中国澳门|澳[门門])(?=[^A-Z])/u, 'MO'],
];
type Region = 'HK' | 'TW' | 'MO';

const EIGHT = /^\d{8}$/;
/** As it stands on a Hong Kong certificate: branch, day and a check figure behind the eight. */
const CERTIFICATE = /^(\d{8})-\d{3}(?:-\d{2}-\d{2}-[0-9A-Z])?$/;
const MACAU = /^(\d{5,8})(?:(?:SO|CO))?$/;
/** Other countries' numbers: what people write of them, and what has to be in it. */
const OTHER = /^[A-Z0-9][A-Z0-9 ./-]*[A-Z0-9]$/;
const [SHORTEST, LONGEST, FIGURES] = [5, 20, 5] as const;

/**
 * A company's tax number as it is kept: capitals, plain figures, single blanks; a Chinese one bare, one of Hong Kong, Taiwan or Macau with
 * its region before it where it was given. What looks Chinese has to be a unified social credit code (18, with its check character) or an
 * older number (15); others are taken as far as they look like a number. Empty: none was given. Refuses `tax-number.malformed`,
 * `tax-number.length`, `tax-number.check`.
 */
export function readTaxNumber(typed: string): Result<string> {
  const text = plain(typed).replace(NAMED, '');
  if (text === '') return plain(typed) === '' ? accepted('') : refused(MALFORMED);
  for (const [written, region] of REGIONS) {
    const rest = text.replace(written, '');
    if (rest !== text) return ofRegion(region, rest.replace(/^[\s:-]+/u, ''));
  }
  if (!OTHER.test(text)) return refused(MALFORMED);
  const certificate = CERTIFICATE.exec(text.replaceAll(' ', ''));
  if (certificate) return accepted(`HK-${certificate[1]}`);
  const bare = bareOf(text);
  if (bare.length === 18) return isCreditCode(bare) ? accepted(bare) : refused(WRONG_CODE);
  if (isOldTaxNumber(bare)) return accepted(bare);
  if (looksChinese(bare)) return refused(bare.length === 15 ? WRONG_OLD : wrongLength(bare.length));
  const figures = bare.replace(/\D/g, '').length;
  return bare.length >= SHORTEST && bare.length <= LONGEST && figures >= FIGURES
    ? accepted(text)
    : refused(MALFORMED);
}

function ofRegion(region: Region, rest: string): Result<string> {
  const bare = bareOf(rest);
  if (region === 'HK') {
    const figures = CERTIFICATE.exec(rest.replaceAll(' ', ''))?.[1] ?? bare;
    return EIGHT.test(figures) ? accepted(`HK-${figures}`) : refused(NOT_EIGHT);
  }
  if (region === 'TW') {
    if (!EIGHT.test(bare)) return refused(NOT_EIGHT);
    return isTaiwanNumber(bare) ? accepted(`TW-${bare}`) : refused(WRONG_TAIWAN);
  }
  const figures = MACAU.exec(bare)?.[1];
  return figures ? accepted(`MO-${figures}`) : refused(WRONG_MACAU);
}

/**
 * What two spellings of one company's number have in common, of a number as it is kept: signs, blanks and an eight-figure number's region
 * do not count, and the organisation's code is the same in its new and its older Chinese number. Empty: none was given.
 */
export function taxNumberKey(kept: string): string {
  const read = readTaxNumber(kept);
  const number = read.ok ? read.value : kept;
  const bare = bareOf(plain(number));
  if (isCreditCode(bare)) return `CN${bare.slice(8, 17)}`;
  if (isOldTaxNumber(bare) === 'organisation') return `CN${bare.slice(6)}`;
  return bare.replace(/^(?:HK|TW|MO)(?=\d+$)/, '');
}

const plain = (typed: string): string => typed.normalize('NFKC').toUpperCase().trim().replace(/\s+/gu, ' ');
const bareOf = (text: string): string => text.replace(/[ ./-]/g, '');

const WRONG_CODE = refuse('tax-number.check', {
  zh: '统一社会信用代码有误，请核对这 18 位字符',
  en: 'This is no unified social credit code: please check its 18 characters',
});
const WRONG_OLD = refuse('tax-number.check', {
  zh: '这个 15 位税号有误，请核对；也可以填写 18 位的统一社会信用代码',
  en: 'These 15 characters are no tax number: please check them, or give the unified social credit code (18)',
});
const WRONG_TAIWAN = refuse('tax-number.check', {
  zh: '统一编号有误，请核对这 8 位数字',
  en: 'This is no Taiwan business number: please check its 8 figures',
});
const NOT_EIGHT = refuse('tax-number.length', {
  zh: '香港商业登记号和台湾统一编号都是 8 位数字，请核对',
  en: 'The business numbers of Hong Kong and Taiwan have 8 figures: please check',
});
const WRONG_MACAU = refuse('tax-number.length', {
  zh: '澳门的登记编号是 5 至 8 位数字，请核对',
  en: 'The registration numbers of Macau have 5 to 8 figures: please check',
});
const wrongLength = (length: number): Refusal =>
  refuse('tax-number.length', {
    zh: `统一社会信用代码是 18 位（旧税号 15 位），您填写了 ${length} 位`,
    en: `A unified social credit code has 18 characters (an older tax number 15), and this has ${length}`,
  });
const MALFORMED = refuse('tax-number.malformed', {
  zh: '不像是税号，请填写统一社会信用代码或当地的税号',
  en: 'This does not look like a tax number: give the one on your registration',
});
