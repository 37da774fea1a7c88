import { provinceOf } from './provinces.ts';
import { refuse, type Refusal } from './refusal.ts';
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

/** Who receives the goods; `phone` as typed, checked by `checkContact`. */
export type Contact = { readonly name: string; readonly phone: string };

/** What is wrong with one field of a form. */
export type FieldRefusal<Field extends string = string> = {
  readonly field: Field;
  readonly refusal: Refusal;
};

/** Prefecture cities without districts, and regions whose addresses have none: `district` may stay empty there. */
const CITIES_WITHOUT_DISTRICTS = ['东莞', '中山', '儋州', '嘉峪关', '三沙', 'Dongguan', 'Zhongshan'];
const REGIONS_WITHOUT_DISTRICTS = ['71', '81', '82'];

const COUNTRY_NAMES: Readonly<Record<Locale, Intl.DisplayNames>> = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

const countryName = (code: string, locale: Locale): string | undefined =>
  /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? COUNTRY_NAMES[locale].of(code) : undefined;

const missing = (field: string, zh: string, en: string): Refusal =>
  refuse(`address.${field}-missing`, { zh: `请填写${zh}`, en: `Please give the ${en}` });

/** Everything a parcel to this address would fail on, field by field; empty when nothing is wrong. */
export function checkAddress(address: Address): readonly FieldRefusal<keyof Address>[] {
  const found: FieldRefusal<keyof Address>[] = [];
  const empty = (field: keyof Address): boolean => address[field].trim() === '';
  const need = (field: keyof Address, zh: string, en: string): void => {
    if (empty(field)) found.push({ field, refusal: missing(field, zh, en) });
  };
  if (countryName(address.country, 'en') === undefined)
    found.push({
      field: 'country',
      refusal: refuse(
        'address.country-unknown',
        { zh: '请选择国家或地区', en: 'Please choose a country' },
        { country: address.country },
      ),
    });
  if (address.country === 'CN') {
    const province = provinceOf(address.region);
    if (!province)
      found.push({
        field: 'region',
        refusal: refuse(
          'address.region-unknown',
          { zh: '请选择省、自治区或直辖市', en: 'Please choose a province' },
          { region: address.region },
        ),
      });
    need('city', '城市', 'city');
    const undivided =
      REGIONS_WITHOUT_DISTRICTS.includes(province?.code ?? '') ||
      CITIES_WITHOUT_DISTRICTS.some((city) => address.city.startsWith(city));
    if (!undivided) need('district', '区或县', 'district');
    if (!empty('postcode') && !/^\d{6}$/.test(address.postcode.trim()))
      found.push({
        field: 'postcode',
        refusal: refuse(
          'address.postcode-malformed',
          { zh: '邮政编码是 6 位数字', en: 'A Chinese postcode has six digits' },
          { postcode: address.postcode },
        ),
      });
  } else {
    need('city', '城市', 'city');
  }
  need('street', '详细地址', 'street and number');
  return found;
}

/**
 * The address as lines, in the order of the place it is in: Chinese ones from the province down (unless an English reader gets
 * one written in Latin letters), others from the street up with the country last. Empty parts leave no gaps.
 */
export function formatAddress(address: Address, locale: Locale): readonly string[] {
  const { region, city, district, street, postcode } = address;
  const country = countryName(address.country, locale) ?? address.country;
  const written = (parts: readonly string[], joint: string): string =>
    parts.filter((part) => part !== '').join(joint);
  const latin = !/\p{Script=Han}/u.test(region + city + district + street);
  if (address.country === 'CN' && !(locale === 'en' && latin)) {
    // 北京市 is province and city at once; nobody writes it twice.
    const place = [region, city === region ? '' : city, district];
    return [written(place, latin ? ' ' : ''), street, postcode].filter((line) => line !== '');
  }
  const town = written([city, city === region ? '' : region], ', ');
  return [street, district, written([town, postcode], ' '), country].filter((line) => line !== '');
}
