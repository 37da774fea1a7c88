import { normalizePhone, readMoney } from '@orderdesk/domain';
import type { ArchivedOrder } from './archived-order.ts';
import { codeOf, fold, type NameTable } from './name-table.ts';

/** Fewer digits than these would find somebody's telephone by accident. */
const PHONE_DIGITS = 4;
/** Less of a tracking number or a reference would find half of what one carrier or one bank took. */
const CODE_PART = 6;
const NUMBER_LIKE = /^[\d+().\p{Dash_Punctuation}]+$/u;
/** What people write before a number. */
const LABEL =
  /^(?:订单号?|单号|order(?:\s*(?:number|no))?|no|(?:联系)?(?:电话|手机)号?码?|tel|phone)\s*[.:#]*\s*(?=[\d+(])/u;
const CODE_LABEL =
  /^(?:(?:运单|快递|物流|快递单|物流单|凭证|交易|流水|参考)号?码?|tracking(?:\s*(?:number|no))?|reference|ref)\s*[.:#]*\s*(?=[a-z]*[\d-])/u;
/** Figures alone are a number of something; an amount says so by its currency, its cents or its groups. */
const BARE = /^\d+$/;
const CHINA = /^(?:\+|00)86(?=\d)/;

/** Whether the reader may see this of an order: what may not be seen finds nothing. */
type Sees = (field: 'contact' | 'paymentDetail' | 'total') => boolean;

/**
 * What a search says of an order: every word must be found, each in the number (with or without dashes), a name (customer, buyer,
 * product in either language, SKU), a parcel's tracking number or, for those who may see them, the receiver and the digits of the telephone,
 * the reference of a payment and what the order comes to. Numbers and amounts are found however they are grouped.
 */
export function wordsMatcher(
  search: string,
  names: NameTable,
): (order: ArchivedOrder, sees: Sees) => boolean {
  // Digits are one number, however they are grouped.
  const folded = fold(search).trim().replace(LABEL, '').replace(CODE_LABEL, '');
  const phone = normalizePhone(folded);
  const joined = phone ?? folded.replace(/[\s#]/g, '');
  const words = (phone !== null || NUMBER_LIKE.test(joined) ? [joined] : folded.split(/\s+/))
    .filter((word) => word !== '')
    .map((text) => {
      const digits = phone !== null || NUMBER_LIKE.test(text) ? figuresOf(text) : '';
      return { text, digits, code: codeOf(text), amount: amountOf(text), named: names.containing(text) };
    });
  // Its parts, typed with spaces between them, are no words of their own.
  const whole = codeOf(folded);
  const sum = amountOf(folded);
  const comesTo = (order: ArchivedOrder, amount: number | null, sees: Sees): boolean =>
    amount !== null && order.total === amount && sees('total');
  const isCode = (order: ArchivedOrder, code: string, sees: Sees): boolean =>
    code.length >= CODE_PART &&
    (order.tracking.includes(code) || (order.references.includes(code) && sees('paymentDetail')));

  return (order, sees) =>
    isCode(order, whole, sees) ||
    comesTo(order, sum, sees) ||
    words.every(
      ({ text, digits, code, amount, named }) =>
        (digits === '' ? order.number.includes(text) : isInNumber(order.number, text, digits)) ||
        isCode(order, digits || code, sees) ||
        comesTo(order, amount, sees) ||
        order.names.some((place) => named.has(place)) ||
        (order.contact.includes(digits === '' ? text : digits) &&
          (digits === '' || digits.length >= PHONE_DIGITS) &&
          sees('contact')),
    );
}

/** The amount that a search says, minor units; null where it says none. */
function amountOf(text: string): number | null {
  const amount = BARE.test(text) ? null : readMoney(text);
  return amount?.ok ? amount.value : null;
}

/** As telephone numbers are kept: without the country code of China, however it is written. */
const figuresOf = (text: string): string =>
  text
    .replace(/[^\d+]/g, '')
    .replace(CHINA, '')
    .replace(/\D/g, '');

const isInNumber = (number: string, text: string, digits: string): boolean =>
  number.includes(text) || number.replaceAll('-', '').includes(digits);
