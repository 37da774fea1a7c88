import { accepted, refuse, refused, type Result } from './refusal.ts';

/** The two digits of the year, the year's running number and a check digit: `26-10427-5`. */
export type OrderNumber = { readonly number: string; readonly year: number; readonly serial: number };

/** What people write before a number. */
const LABEL = /^\s*(?:订单号?|訂單號?|单号|單號|order(?:\s*(?:number|no))?|no)\s*[.:#]*/iu;

const LARGEST_SERIAL = 999_999_999;

/** Damm's quasigroup of order 10 (H. Michael Damm, 2004): finds every single wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const damm = (digits: string): number => {
  let interim = 0;
  for (const digit of digits) interim = Number(DAMM[interim]![Number(digit)]);
  return interim;
};

/**
 * The number people read out. `year` is the full year (2000–2099); `serial` 1 to 999,999,999 counts within it, at least five
 * digits are written. Throws RangeError outside of that.
 */
export function formatOrderNumber(year: number, serial: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError(`Not a year: ${year}`);
  if (!Number.isInteger(serial) || serial < 1 || serial > LARGEST_SERIAL)
    throw new RangeError(`Not a serial number: ${serial}`);
  const [yy, digits] = [String(year - 2000).padStart(2, '0'), String(serial).padStart(5, '0')];
  return `${yy}-${digits}-${damm(yy + digits)}`;
}

/**
 * Reads a number as people type or paste it: spaces, dashes of any kind or none, full-width digits. Refuses
 * `order-number.malformed` for what is no number and `order-number.mistyped` where the check digit tells of a slip.
 */
export function parseOrderNumber(typed: string): Result<OrderNumber> {
  const digits =
    typed.length > 100
      ? ''
      : typed
          .normalize('NFKC')
          .replace(LABEL, '')
          .replace(/[\s#\p{Dash_Punctuation}−ー_.]/gu, '');
  if (!/^\d{8,12}$/.test(digits)) return malformed(typed);
  if (damm(digits) !== 0)
    return refused(
      refuse(
        'order-number.mistyped',
        { zh: '订单号有误，请核对数字', en: 'This order number has a wrong digit, please check it' },
        { typed },
      ),
    );
  const year = 2000 + Number(digits.slice(0, 2));
  const serial = Number(digits.slice(2, -1));
  const number = serial >= 1 ? formatOrderNumber(year, serial) : '';
  // One order, one number: leading zeros beyond the five digits would be a second spelling.
  return number.replaceAll('-', '') === digits ? accepted({ number, year, serial }) : malformed(typed);
}

const malformed = (typed: string): Result<never> =>
  refused(
    refuse(
      'order-number.malformed',
      { zh: '这不是订单号，应形如 26-10427-5', en: 'Not an order number: they look like 26-10427-5' },
      { typed: typed.slice(0, 100) },
    ),
  );
