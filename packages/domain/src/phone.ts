import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Locale } from './text.ts';

/** New ranges are given out faster than any library learns of them. */
const CN_MOBILE = /^1[3-9]\d{9}$/;
const CN_SERVICE = /^[48]00\d{7}$/;
/** What people write before a number. */
const LABEL = /^(?:(?:联系|收货人?)?(?:电话|手机)(?:号码?)?|tel|phone|mobile|mob|cell)\s*[:.]?\s*/iu;
const EXTENSION =
  /[\s,;(-]*(?:转|轉|分机号?|分機號?|内线|內線|ext(?:ension)?|x|#|\*)\s*[.:=]?\s*(\d{1,6})\s*[)#]?$/iu;
/** What people write behind it: 13800138000（微信同号）. */
const REMARK = /\s*\([^()\d]*\)$/u;
const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

type Read = { readonly country: string | undefined; readonly calling: string; readonly national: string };

/**
 * A telephone number in the one spelling it is kept and searched in, or null when nobody could be called on it. Chinese numbers are their
 * digits as dialled at home (13800138000, 075588888888, 4008208820), others E.164 (+85291234567); `x` stands before an extension. Whether
 * there can be such a number says libphonenumber; `country` (ISO 3166-1) is where one without a country code is dialled.
 */
export function normalizePhone(typed: string, country = 'CN'): string | null {
  if (typed.length > 100) return null;
  // Customers abroad leave Chinese numbers as well.
  return dialled(typed, country) ?? (country === 'CN' ? null : dialled(typed, 'CN'));
}

function dialled(typed: string, country: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(HIDDEN, '')
    .replace(/[\p{Dash_Punctuation}−~·•]/gu, '-')
    .trim()
    .replace(LABEL, '')
    .replace(REMARK, '');
  const marked = EXTENSION.exec(text);
  if (marked) return kept(read(text.slice(0, marked.index), country), marked[1]);
  const whole = read(text, country);
  if (whole) return kept(whole, undefined);
  // 0755-88888888-801: behind a landline's number, a last group is its extension.
  const grouped = /^(.*\d)[\s)]*[-, ]\s*\(?(\d{1,6})\)?$/u.exec(text);
  const main = grouped?.[1] ? read(grouped[1], country) : null;
  return main && !(main.calling === '86' && CN_MOBILE.test(main.national)) ? kept(main, grouped?.[2]) : null;
}

function read(text: string, country: string): Read | null {
  // Nothing but figures and what parts them: letters would be dialled, a slash parts two numbers.
  if (!/^[\d\s().+-]+$/u.test(text) || !/\d/.test(text)) return null;
  const bare = text.replace(/^\(\s*(\+?\d{1,3})\s*\)/u, '$1 ').replace(/^(\s*(?:\+|00)\d.*?)\(0\)/u, '$1');
  const digits = bare.replace(/[^\d+]/g, '');
  // Hong Kong, Macau and Taiwan are often written with the country code alone.
  const spellings = /^(?:852|853|886)\d{8,9}$/.test(digits) ? [digits, `+${digits}`] : [digits];
  for (const spelling of spellings) {
    const mobile = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(spelling)?.[1];
    if (mobile && (country === 'CN' || spelling.length > 11))
      return { country: 'CN', calling: '86', national: mobile };
    const found = parsePhoneNumberFromString(spelling, {
      defaultCountry: country as CountryCode,
      extract: false,
    });
    if (found?.isValid())
      return { country: found.country, calling: found.countryCallingCode, national: found.nationalNumber };
  }
  return null;
}

function kept(number: Read | null, extension: string | undefined): string | null {
  if (!number) return null;
  const { calling, national } = number;
  const home = CN_MOBILE.test(national) || CN_SERVICE.test(national) ? national : `0${national}`;
  return `${calling === '86' ? home : `+${calling}${national}`}${extension ? `x${extension}` : ''}`;
}

/** `075588888888x801` → `0755 8888 8888 转 801`: a kept number as people read it; anything else as it is. */
export function formatPhone(phone: string, locale: Locale): string {
  const [number = '', extension] = phone.split('x');
  const found = parsePhoneNumberFromString(number, { defaultCountry: 'CN', extract: false });
  if (!found) return phone;
  const written = found.countryCallingCode === '86' ? found.formatNational() : found.formatInternational();
  return extension ? `${written} ${locale === 'zh' ? '转' : 'ext.'} ${extension}` : written;
}
