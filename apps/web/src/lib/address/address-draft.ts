import { getLocale } from '#lib/paraglide/runtime.js';
import {
  checkAddress,
  checkContact,
  dialledFrom,
  formatAddress,
  PROVINCES,
  type Address,
  type Contact,
} from '@orderdesk/domain';

export type AddressErrors = Partial<Record<keyof Address, string>>;
export type ContactErrors = Partial<Record<keyof Contact, string>>;

export const emptyAddress = (): Address => ({
  country: 'CN',
  region: '',
  city: '',
  district: '',
  street: '',
  postcode: '',
});
export const emptyContact = (): Contact => ({ name: '', phone: '' });

/** What stands beside each field, in the reader's language; the server checks by the same rules. */
export const addressErrors = (address: Address): AddressErrors =>
  Object.fromEntries(checkAddress(address).map(({ field, refusal }) => [field, refusal.text[getLocale()]]));

/** `address` is where a number without a country code is dialled. */
export const contactErrors = (contact: Contact, address: Address | null = null): ContactErrors =>
  Object.fromEntries(
    checkContact(contact, dialledFrom(address)).map(({ field, refusal }) => [
      field,
      refusal.text[getLocale()],
    ]),
  );

/** One line; Chinese parts stand together, others are parted by commas. */
export const addressLine = (address: Address): string =>
  formatAddress(address, getLocale()).join(/\p{Script=Han}/u.test(address.street) ? ' ' : ', ');

/** Where the shop delivers; ISO 3166-1 alpha-2. */
const COUNTRIES = ['CN', 'SG', 'MY', 'JP', 'KR', 'TH', 'VN', 'AU', 'DE', 'FR', 'GB', 'US'];

export function countryOptions(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(getLocale() === 'zh' ? 'zh-CN' : 'en', { type: 'region' });
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value }));
}

/** The Chinese name is what is stored and printed on labels, whatever language it was chosen in. */
export const provinceOptions = (): { value: string; label: string }[] =>
  PROVINCES.map(({ zh, en }) => ({ value: zh, label: getLocale() === 'zh' ? zh : `${en} ${zh}` }));
