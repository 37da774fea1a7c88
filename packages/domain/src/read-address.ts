import { isSupportedCountry } from 'libphonenumber-js/max';
import type { Address, FieldRefusal } from './address.ts';
import { placeInChina } from './place-in-china.ts';
import { postcodeProblem } from './postcode.ts';
import { provinceOf } from './provinces.ts';
import { refuse, type Refusal } from './refusal.ts';
import { readText } from './visible-text.ts';

/** An address as it is kept, and what a parcel to it would fail on, field by field; what is wrong stays as it was typed. */
export type ReadAddress = {
  readonly address: Address;
  readonly problems: readonly FieldRefusal<keyof Address>[];
};

const LONGEST = { region: 60, city: 60, district: 60, street: 200, postcode: 20 } as const;
const PARTS = ['region', 'city', 'district', 'street', 'postcode'] as const;

/** Their addresses are Chinese ones to us: one spelling, one price. */
const REGION_OF: Readonly<Record<string, string>> = {
  HK: 'Hong Kong',
  MO: 'Macau',
  TW: 'Taiwan',
};

/**
 * Reads an address as people type it: names of divisions with or without what they are, in traditional characters or Latin letters, a
 * whole address in one field. Read again, the kept one stays as it is.
 */
export function readAddress(typed: Address): ReadAddress {
  const problems: FieldRefusal<keyof Address>[] = [];
  const texts = { country: typed.country.trim().toUpperCase() } as Record<keyof Address, string>;
  for (const part of PARTS) {
    const read = readText(typed[part], { max: LONGEST[part] });
    texts[part] = read.ok ? plain(read.value).replace(/\s+/gu, ' ') : typed[part];
    if (!read.ok) problems.push({ field: part, refusal: read.refusal });
  }
  if (problems.length > 0) return { address: texts, problems };
  const address = fromRegion(texts);
  if (!isSupportedCountry(address.country))
    return {
      address,
      problems: [{ field: 'country', refusal: unknownCountry(address.country) }, ...missing(address)],
    };
  const read = address.country === 'CN' ? placeInChina(address) : { address, problems: [] };
  const postcode = postcodeProblem(read.address);
  return {
    address: read.address,
    problems: inOrder([
      ...read.problems,
      ...missing(read.address),
      ...(postcode ? [{ field: 'postcode' as const, refusal: postcode }] : []),
    ]),
  };
}

/** Full-width figures, letters and the signs between them as plain ones; Chinese punctuation stays. */
const plain = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＃＆＋－．／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Everything a parcel to this address would fail on, field by field; empty when nothing is wrong. */
export const checkAddress = (address: Address): readonly FieldRefusal<keyof Address>[] =>
  readAddress(address).problems;

/** Hong Kong, Macau and Taiwan given as the country: as the region, what stood there moving one place down. */
function fromRegion(address: Address): Address {
  const region = REGION_OF[address.country];
  if (region === undefined) return address;
  const [city = '', ...rest] = [address.region, address.city, address.district].filter(
    (place) => place !== '' && provinceOf(place)?.en !== region,
  );
  return { ...address, country: 'CN', region, city, district: rest.join(' ') };
}

const ORDER: readonly (keyof Address)[] = ['country', ...PARTS];
const inOrder = (problems: readonly FieldRefusal<keyof Address>[]): readonly FieldRefusal<keyof Address>[] =>
  problems.toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));

const needed = (field: string, zh: string, en: string): Refusal =>
  refuse(`address.${field}-missing`, { zh: `请填写${zh}`, en: `Please give the ${en}` });

function missing({ city, street }: Address): FieldRefusal<keyof Address>[] {
  return [
    ...(city === '' ? [{ field: 'city' as const, refusal: needed('city', '城市', 'city') }] : []),
    ...(street === ''
      ? [{ field: 'street' as const, refusal: needed('street', '详细地址', 'street and number') }]
      : []),
  ];
}

const unknownCountry = (country: string): Refusal =>
  refuse(
    'address.country-unknown',
    { zh: '请选择国家或地区', en: 'Please choose a country' },
    { country: country.slice(0, 10) },
  );
