import { inLatin } from './place-in-china.ts';
import type { Refusal } from './refusal.ts';
import type { Locale } from './text.ts';

/**
 * A postal address, Chinese or international. `country` is ISO 3166-1 alpha-2. For CN: `region` province, `city` city,
 * `district` district, `street` the rest. Elsewhere `district` may be empty and `postcode` is free text.
 */
export type Address = {
  readonly country: string;
  readonly region: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly postcode: string;
};

/** Who receives the goods; both as `readContact` leaves them. */
export type Contact = { readonly name: string; readonly phone: string };

/** What is wrong with one field of a form. */
export type FieldRefusal<Field extends string = string> = {
  readonly field: Field;
  readonly refusal: Refusal;
};

const COUNTRY_NAMES: Readonly<Record<Locale, Intl.DisplayNames>> = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

/** A country's name; undefined for what is no code of one. */
export const countryName = (code: string, locale: Locale): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? COUNTRY_NAMES[locale].of(code) : undefined;

/**
 * The address as lines, in the order of the place it is in: Chinese ones from the province down (unless an English reader gets
 * one written in Latin letters, its region and city then too), others from the street up with the country last. Empty parts leave no gaps,
 * and a blank stands wherever Latin letters meet others.
 */
export function formatAddress(kept: Address, locale: Locale): readonly string[] {
  const address = kept.country === 'CN' && locale === 'en' ? inLatin(kept) : kept;
  const { region, city, district, street, postcode } = address;
  const country = countryName(address.country, locale) ?? address.country;
  const written = (parts: readonly string[], joint: string): string =>
    parts.filter((part) => part !== '').join(joint);
  const latin = !/\p{Script=Han}/u.test(region + city + district + street);
  if (address.country === 'CN' && !(locale === 'en' && latin)) {
    // 北京市 is province and city at once; nobody writes it twice.
    const place = [region, city === region ? '' : city, district];
    return [placesTogether(place), street, postcode].filter((line) => line !== '');
  }
  const town = written([city, city === region ? '' : region], ', ');
  return [street, district, written([town, postcode], ' '), country].filter((line) => line !== '');
}

/** 广东省深圳市: Chinese names stand together, others apart. */
const placesTogether = (places: readonly string[]): string =>
  places
    .filter((place) => place !== '')
    .reduce((all, place) => {
      const isApart = !/\p{Script=Han}$/u.test(all) || !/^\p{Script=Han}/u.test(place);
      return all === '' ? place : `${all}${isApart ? ' ' : ''}${place}`;
    }, '');
