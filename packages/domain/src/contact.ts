import type { Contact, FieldRefusal } from './address.ts';
import { normalizePhone } from './phone.ts';
import { accepted, refuse, refused, type Refusal, type Result } from './refusal.ts';
import { readName } from './visible-text.ts';

/** A receiver as it is kept, and what is wrong with it field by field; what is wrong stays as it was typed. */
export type ReadContact = {
  readonly contact: Contact;
  readonly problems: readonly FieldRefusal<keyof Contact>[];
};

const LONGEST_NAME = 60;

/** `country` (ISO 3166-1, or HK, MO, TW) is where a number without a country code is dialled. */
export function readContact(typed: Contact, country = 'CN'): ReadContact {
  const problems: FieldRefusal<keyof Contact>[] = [];
  const name = readName(typed.name, LONGEST_NAME);
  if (!name.ok)
    problems.push({
      field: 'name',
      refusal: name.refusal.code === 'name.missing' ? nameMissing : name.refusal,
    });
  const phone = readPhone(typed.phone, country);
  if (!phone.ok) problems.push({ field: 'phone', refusal: phone.refusal });
  return {
    contact: { name: name.ok ? name.value : typed.name, phone: phone.ok ? phone.value : typed.phone },
    problems,
  };
}

/** A telephone number as it is kept. Refuses `contact.phone-missing`, `contact.phone-malformed`. */
export function readPhone(typed: string, country?: string): Result<string> {
  const phone = normalizePhone(typed, country);
  if (phone !== null) return accepted(phone);
  return refused(typed.trim() === '' ? phoneMissing : phoneMalformed(typed));
}

/** What is wrong with the receiver, field by field; empty when nothing is. */
export const checkContact = (contact: Contact, country?: string): readonly FieldRefusal<keyof Contact>[] =>
  readContact(contact, country).problems;

const nameMissing = refuse('contact.name-missing', {
  zh: '请填写姓名',
  en: 'Please give a name',
});

const phoneMissing = refuse('contact.phone-missing', {
  zh: '请填写联系电话',
  en: 'Please give a telephone number',
});

const phoneMalformed = (phone: string): Refusal =>
  refuse(
    'contact.phone-malformed',
    {
      zh: '请填写 11 位手机号、带区号的座机（可带分机，如 0755-88888888-801），或以 + 开头的国际号码',
      en: 'Please give a Chinese mobile or landline number (an extension may follow: 0755-88888888-801), or an international one that begins with +',
    },
    { phone: phone.slice(0, 100) },
  );
