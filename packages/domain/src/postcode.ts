import type { Address } from './address.ts';
import { provinceOf } from './provinces.ts';
import { refuse, type Refusal } from './refusal.ts';

/** How postcodes are written, by country; letters in capitals, blanks and dashes left out. Elsewhere: letters and figures. */
const FORMS: Readonly<Record<string, RegExp>> = {
  AU: /^\d{4}$/,
  CA: /^[A-Z]\d[A-Z]\d[A-Z]\d$/,
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/,
  JP: /^\d{7}$/,
  KR: /^\d{5}$/,
  MY: /^\d{5}$/,
  SG: /^\d{6}$/,
  TH: /^\d{5}$/,
  US: /^\d{5}(?:\d{4})?$/,
  VN: /^\d{5,6}$/,
};

/** By the code of the region, where it is not the mainland's. Hong Kong and Macau have none: what forms make people type is let through. */
const CHINESE: Readonly<Record<string, { form: RegExp; zh: string; en: string }>> = {
  '71': {
    form: /^\d{3}(?:\d{2,3})?$/,
    zh: '台湾的邮递区号是 3、5 或 6 位数字',
    en: 'Postcodes in Taiwan have three, five or six digits',
  },
  '81': {
    form: /^(?:999077|000000|0{1,5})$/,
    zh: '香港没有邮政编码，请留空',
    en: 'Hong Kong has no postcodes: please leave it empty',
  },
  '82': {
    form: /^(?:999078|000000|0{1,5})$/,
    zh: '澳门没有邮政编码，请留空',
    en: 'Macau has no postcodes: please leave it empty',
  },
};
const MAINLAND = { form: /^\d{6}$/, zh: '邮政编码是 6 位数字', en: 'A Chinese postcode has six digits' };

/** Why this cannot be the address's postcode; null when it can, or when there is none. */
export function postcodeProblem({ country, region, postcode }: Address): Refusal | null {
  const bare = postcode.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (bare === '') return null;
  if (country === 'CN') {
    const rule = CHINESE[provinceOf(region)?.code ?? ''] ?? MAINLAND;
    return rule.form.test(bare) ? null : malformed(postcode, rule.zh, rule.en);
  }
  return (FORMS[country] ?? /^[A-Z\d]{2,12}$/).test(bare)
    ? null
    : malformed(postcode, '邮政编码格式不对', 'That is no postcode of this country');
}

const malformed = (postcode: string, zh: string, en: string): Refusal =>
  refuse('address.postcode-malformed', { zh, en }, { postcode });
