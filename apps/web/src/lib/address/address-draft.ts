import { getLocale } from '#lib/paraglide/runtime.js';
import {
  checkAddress,
  checkContact,
  countryName,
  DEFAULT_SHIPPING,
  delivers,
  dialledFrom,
  formatAddress,
  noDeliveryTo,
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
export function addressErrors(address: Address): AddressErrors {
  const country = countryProblem(address.country);
  return {
    ...Object.fromEntries(
      checkAddress(address).map(({ field, refusal }) => [field, refusal.text[getLocale()]]),
    ),
    ...(country === null ? {} : { country }),
  };
}

/** Why nothing can be sent to an address of this country; null when it can. */
export const countryProblem = (country: string): string | null =>
  delivers(country) ? null : noDeliveryTo(country).text[getLocale()];

/** `address` is where a number without a country code is dialled. */
export const contactErrors = (contact: Contact, address: Address | null = null): ContactErrors =>
  Object.fromEntries(
    checkContact(contact, dialledFrom(address)).map(({ field, refusal }) => [
      field,
      refusal.text[getLocale()],
    ]),
  );

/** One line; Chinese parts stand together, others are parted by commas. */
export function addressLine(address: Address): string {
  const lines = formatAddress(address, getLocale());
  return lines.join(/\p{Script=Han}/u.test(lines.join('')) ? ' ' : ', ');
}

/** Where the shop delivers, and the country that stands there already, so that it is seen. */
export const countryOptions = (present: string): { value: string; label: string }[] =>
  [...new Set([...DEFAULT_SHIPPING.countries, present])].map((value) => ({
    value,
    label: countryName(value, getLocale()) ?? value,
  }));

/** The Chinese name is what is stored and printed on labels, whatever language it was chosen in. */
export const provinceOptions = (): { value: string; label: string }[] =>
  PROVINCES.map(({ zh, en }) => ({ value: zh, label: getLocale() === 'zh' ? zh : `${en} ${zh}` }));
