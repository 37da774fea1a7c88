import { MAX_AMOUNT } from './money.ts';
import { accepted, refuse, refused, type Refusal, type Result } from './refusal.ts';

/**
 * Numbers as people type them, in Chinese and English: full-width figures, groups of three parted by a comma, a blank or an apostrophe.
 * The comma never is a decimal point and the point never parts groups: where that could be meant, the person is asked.
 */
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)$/;

/** Full-width characters, every kind of blank, apostrophe and the Chinese full stop, as the plain ones. */
const plain = (typed: string): string =>
  typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[’‘´`]/gu, "'")
    .replace(/、/gu, ',')
    .replace(/\s+/gu, ' ')
    .trim();

const digitsOf = (grouped: string): string => grouped.replace(/[, ']/g, '');

/**
 * A whole quantity: `1000`, `1,000`, `１０００`, `1 000` (and `12.0`) are read. Refuses `quantity.ambiguous` (`1.000`, `12,5`),
 * `quantity.fraction`, `quantity.not-a-number`; never guesses.
 */
export function readQuantity(typed: string): Result<number> {
  const text = plain(typed);
  const whole = /^(.*\d)\.0{1,2}$/.exec(text)?.[1] ?? text;
  if (GROUPED.test(whole)) {
    const value = Number(digitsOf(whole));
    return Number.isSafeInteger(value) ? accepted(value) : refused(notANumber(typed));
  }
  if (/^\d{1,3}(?:\.\d{3})+$/.test(text) || /^\d[\d ]*(?:,\d+)+$/.test(text))
    return refused(unclearQuantity(typed));
  if (/^\d+\.\d+$/.test(text))
    return refused(
      refuse('quantity.fraction', { zh: '数量须是整数', en: 'Quantities are whole numbers' }, { typed }),
    );
  return refused(notANumber(typed));
}

const notANumber = (typed: string): Refusal =>
  refuse(
    'quantity.not-a-number',
    { zh: '请用数字填写数量，例如 12', en: 'Please give the quantity in figures, such as 12' },
    { typed: typed.slice(0, 100) },
  );

const unclearQuantity = (typed: string): Refusal =>
  refuse(
    'quantity.ambiguous',
    {
      zh: `“${typed.trim()}”可以有两种读法，请只写数字，例如 1000`,
      en: `“${typed.trim()}” can be read in two ways: please write figures only, such as 1000`,
    },
    { typed },
  );

const CURRENCY = /^(?:cn¥|¥|rmb|cny|人民币)\s*|\s*(?:元整?|圆整?|块钱?|rmb|cny|yuan)$/giu;
const OTHER_CURRENCY = /[$€£₩₽฿]|\b(?:usd|eur|gbp|hkd|jpy)\b|美元|美金|欧元|英镑|港[币元]|日元/iu;

/**
 * An amount in a currency of two decimals, as minor units: `80.23`, `¥1,234.50`, `80.23元`, `８０．２３`, `80。23`. Refuses `money.ambiguous`
 * (`80,23`, `1.234`: never read hundredfold), `money.currency`, `money.negative`, `money.too-much`, `money.not-a-number`.
 */
export function readMoney(typed: string): Result<number> {
  // 。 is what a Chinese keyboard gives where a point is meant.
  const text = plain(typed).replace(/(\d)。(?=\d{1,2}(?:\D|$))/u, '$1.');
  if (OTHER_CURRENCY.test(text))
    return refused(
      refuse('money.currency', { zh: '请填写人民币金额', en: 'Please give the amount in yuan' }, { typed }),
    );
  const amount = text.replace(CURRENCY, '').trim();
  if (/^[-−–]\s*\d/u.test(amount) || /^\(.*\)$/u.test(amount))
    return refused(
      refuse('money.negative', { zh: '金额不能是负数', en: 'An amount cannot be negative' }, { typed }),
    );
  const [, whole = '', , cents = ''] = /^([\d, ']+)(\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (GROUPED.test(whole)) {
    const minor = BigInt(digitsOf(whole)) * 100n + BigInt(cents.padEnd(2, '0'));
    return minor <= BigInt(MAX_AMOUNT)
      ? accepted(Number(minor))
      : refused(
          refuse('money.too-much', { zh: '金额太大', en: 'That is more than can be handled' }, { typed }),
        );
  }
  return refused(
    /^\d[\d,.' ]*\d$/.test(amount) && /[,.]\d/.test(amount) ? unclearMoney(amount) : noAmount(typed),
  );
}

const noAmount = (typed: string): Refusal =>
  refuse(
    'money.not-a-number',
    { zh: '请填写金额，例如 128.50', en: 'Please enter an amount, such as 128.50' },
    { typed: typed.slice(0, 100) },
  );

/** What both readings would be, where there are two. */
function unclearMoney(amount: string): Refusal {
  const parts = amount.split(/[,.]/);
  const [small, large] = [`${parts.slice(0, -1).join('')}.${parts.at(-1) ?? ''}`, parts.join('')];
  return refuse(
    'money.ambiguous',
    {
      zh: `“${amount}”看不出是 ${small} 还是 ${large}，请用“.”作小数点，小数最多两位`,
      en: `“${amount}” could be ${small} or ${large}: please use “.” for cents, with at most two figures behind it`,
    },
    { typed: amount },
  );
}

/** The same for a query or an API: only figures, no signs, exponents or other bases. Null for anything else. */
export const readFigures = (text: string): number | null =>
  /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
