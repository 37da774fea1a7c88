import { normalizePhone } from '@orderdesk/domain';
import type { ArchivedOrder } from './archived-order.ts';
import { fold, type NameTable } from './name-table.ts';

/** Fewer digits than these would find somebody's telephone by accident. */
const PHONE_DIGITS = 4;
/** Less of a tracking number would find half of what one carrier took. */
const TRACKING_PART = 6;
const NUMBER_LIKE = /^[\d+().\p{Dash_Punctuation}]+$/u;
/** What people write before a number. */
const LABEL =
  /^(?:订单号?|单号|order(?:\s*(?:number|no))?|no|(?:联系)?(?:电话|手机)号?码?|tel|phone)\s*[.:#]*\s*(?=[\d+(])/u;
const CHINA = /^(?:\+|00)86(?=\d)/;

/**
 * What a search says of an order: every word must be found, each in the number (with or without dashes), a name (customer, buyer,
 * product in either language, SKU), a parcel's tracking number or, for those who may see contacts, the receiver and the digits of the telephone.
 */
export function wordsMatcher(
  search: string,
  names: NameTable,
): (order: ArchivedOrder, seesContact: () => boolean) => boolean {
  // Digits are one number, however they are grouped.
  const folded = fold(search).trim().replace(LABEL, '');
  const phone = normalizePhone(folded);
  const joined = phone ?? folded.replace(/[\s#]/g, '');
  const words = (phone !== null || NUMBER_LIKE.test(joined) ? [joined] : folded.split(/\s+/))
    .filter((word) => word !== '')
    .map((text) => {
      const digits = phone !== null || NUMBER_LIKE.test(text) ? figuresOf(text) : '';
      return { text, digits, named: names.containing(text) };
    });

  return (order, seesContact) =>
    words.every(
      ({ text, digits, named }) =>
        (digits === '' ? order.number.includes(text) : isInNumber(order.number, text, digits)) ||
        (order.tracking !== '' && text.length >= TRACKING_PART && order.tracking.includes(digits || text)) ||
        order.names.some((place) => named.has(place)) ||
        (order.contact.includes(digits === '' ? text : digits) &&
          (digits === '' || digits.length >= PHONE_DIGITS) &&
          seesContact()),
    );
}

/** As telephone numbers are kept: without the country code of China, however it is written. */
const figuresOf = (text: string): string =>
  text
    .replace(/[^\d+]/g, '')
    .replace(CHINA, '')
    .replace(/\D/g, '');

const isInNumber = (number: string, text: string, digits: string): boolean =>
  number.includes(text) || number.replaceAll('-', '').includes(digits);
