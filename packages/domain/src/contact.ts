import type { Contact, FieldRefusal } from './address.ts';
import { refuse } from './refusal.ts';

const CN_MOBILE = /^1[3-9]\d{9}$/;
/** Area code and number, the extension kept; and the 400/800 numbers of companies. */
const CN_LANDLINE = /^(0\d{2,3}[2-9]\d{6,7}|[48]00\d{7})(?:x\d{1,6})?$/;
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * The number in one spelling, or null when nobody could be called on it: Chinese mobiles and landlines as their digits (`x` before an
 * extension), others as E.164. Spaces, dashes, brackets and full-width digits are understood.
 */
export function normalizePhone(typed: string): string | null {
  if (typed.length > 100) return null;
  const compact = typed
    .normalize('NFKC')
    .replace(/\s*(?:转|ext\.?|x)\s*(\d+)\s*$/iu, 'x$1')
    .replace(/[\s().\p{Dash_Punctuation}−]/gu, '');
  const home = compact.replace(/^(?:\+|00)86(?=\d)/, '');
  if (CN_MOBILE.test(home)) return home;
  // From abroad the area code loses its zero: +86 755 … is 0755 ….
  const landline = home !== compact && !/^[048]/.test(home) ? `0${home}` : home;
  if (CN_LANDLINE.test(landline)) return landline;
  const international = compact.replace(/^00(?=[1-9])/, '+');
  return E164.test(international) && !international.startsWith('+86') ? international : null;
}

/** What is wrong with the receiver, field by field; empty when nothing is. */
export function checkContact(contact: Contact): readonly FieldRefusal<keyof Contact>[] {
  const found: FieldRefusal<keyof Contact>[] = [];
  if (contact.name.trim() === '')
    found.push({
      field: 'name',
      refusal: refuse('contact.name-missing', {
        zh: '请填写收货人',
        en: 'Please say who receives the goods',
      }),
    });
  if (normalizePhone(contact.phone) === null)
    found.push({
      field: 'phone',
      refusal: refuse(
        'contact.phone-malformed',
        {
          zh: '请填写 11 位手机号、带区号的座机，或以 + 开头的国际号码',
          en: 'Please give a Chinese mobile or landline number, or an international one that begins with +',
        },
        { phone: contact.phone },
      ),
    });
  return found;
}
