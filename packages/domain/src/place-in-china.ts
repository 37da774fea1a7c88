import type { Address, FieldRefusal } from './address.ts';
import {
  citiesCalled,
  citiesOf,
  countyCityCalled,
  cityAtStart,
  type Division,
  isDivided,
  provinceOfCity,
} from './divisions/divisions.ts';
import { latinCountyStem, placeKey, placeStem } from './divisions/place-name.ts';
import { provinceOf, type Province } from './provinces.ts';
import { refuse } from './refusal.ts';

type Place = { readonly address: Address; readonly problems: readonly FieldRefusal<keyof Address>[] };

/** Words that data sets put where there is no city or district of that name. */
const NO_CITY =
  /^(?:(?:北京|上海|天津|重庆)?(?:市辖区|城区|市区|郊县|县)|(?:省|自治区)?直辖县(?:级行政区划|级行政单位)?|省直辖行政单位|直辖市)$/;
const NO_DISTRICT = /^(?:市辖区|其[它他]区?|无|-|—)$/;
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
/** Their addresses need no district; those of Hong Kong and Macau no city either. */
const FREE = new Set(['71', '81', '82']);
const TAIWAN = '71';
const HAN = /\p{Script=Han}/u;

/**
 * Region, city and district of a Chinese address: each found in the list of divisions, however it is spelt. An address with any Chinese
 * character in it has the Chinese names, one in Latin letters only has those. A city that is not in the list may be new or a county's own
 * and is taken; one that lies in another province is not: the price goes by the province.
 */
export function placeInChina(typed: Address): Place {
  const address = { ...typed, district: NO_DISTRICT.test(typed.district) ? '' : typed.district };
  const province = provinceOf(address.region) ?? (address.region === '' ? provinceFor(address.city) : null);
  if (!province) return { address, problems: [{ field: 'region', refusal: unknownRegion(address.region) }] };
  const named =
    MUNICIPALITIES.has(province.code) || FREE.has(province.code)
      ? inRegion(province, address)
      : inProvince(province, address);
  return { ...named, address: written(named.address, province, named.city, isChinese(typed)) };
}

/**
 * A Chinese address whose street and district were written in Latin letters, with the names of its region and city in them too, so that it
 * is in one language throughout. As it is, where one of them has no such name.
 */
export function inLatin(address: Address): Address {
  if (HAN.test(address.street + address.district)) return address;
  const province = provinceOf(address.region);
  if (!province) return address;
  const isProvince = provinceOf(address.city) === province;
  const city = isProvince
    ? province
    : citiesCalled(address.city).find((one) => provinceOfCity(one) === province);
  const name = city?.en ?? '';
  if (HAN.test(address.city) && name === '') return address;
  return { ...address, region: province.en, city: HAN.test(address.city) ? name : address.city };
}

/** A Chinese address with the Chinese names of its region and city, however they are written; its district stays as it is. */
export function inChinese(address: Address): Address {
  const province = address.country === 'CN' ? provinceOf(address.region) : null;
  if (!province) return address;
  const city = citiesCalled(address.city).find((one) => provinceOfCity(one) === province);
  const isProvince = !city && provinceOf(address.city) === province;
  return { ...address, region: province.zh, city: isProvince ? province.zh : (city?.zh ?? address.city) };
}

type Named = Place & { readonly city: Division | null };

/** A city or a province's own name where the province should stand. */
function provinceFor(city: string): Province | null {
  const called = new Set(citiesCalled(city).map(provinceOfCity));
  return provinceOf(city) ?? (called.size === 1 ? [...called][0]! : null);
}

function inProvince(province: Province, address: Address): Named {
  const city = withoutPrefix(address.city, province);
  // 湖北省 · 省直辖县级行政区划 · 仙桃市: the city stands where its district would be.
  const pseudo = city === '' || NO_CITY.test(city);
  const name = pseudo && address.district !== '' ? address.district : city;
  const found = cityIn(province, name);
  const county = found ? null : countyCityCalled(province, name);
  if (county)
    return {
      address: { ...address, city: name, district: pseudo ? '' : address.district },
      city: county,
      problems: [],
    };
  if (!found) {
    const elsewhere = cityElsewhere(name);
    if (elsewhere)
      return {
        address,
        city: null,
        problems: [{ field: 'city', refusal: otherProvince(name, province, elsewhere) }],
      };
    return {
      address: { ...address, city: pseudo ? '' : city },
      city: null,
      problems: districtProblem(address, name, null),
    };
  }
  const district =
    pseudo || isCityItself(address.district, found.city) ? '' : together(found.rest, address.district);
  const next = { ...address, city: name, district };
  return { address: next, city: found.city, problems: districtProblem(next, name, found.city) };
}

/** Municipalities, Hong Kong, Macau, Taiwan: the region may be city at once, and a district may stand in the city's place. */
function inRegion(province: Province, address: Address): Named {
  const typed = withoutPrefix(address.city, province);
  const empty = typed === '' || NO_CITY.test(typed) || provinceOf(typed) === province;
  const free = FREE.has(province.code);
  const elsewhere = cityElsewhere(typed);
  // "Beijing, Chaoyang": in Latin letters, districts have the names of cities elsewhere.
  if (elsewhere && !empty && !free && (HAN.test(typed) || address.district !== ''))
    return {
      address,
      city: null,
      problems: [{ field: 'city', refusal: otherProvince(typed, province, elsewhere) }],
    };
  if (province.code === TAIWAN && (typed === '' || NO_CITY.test(typed)))
    return { address: { ...address, city: '' }, city: null, problems: [] };
  const city = free
    ? (citiesOf(province).find((one) => sameName(typed, one)) ?? null)
    : citiesOf(province)[0]!;
  const district = empty || free ? address.district : together(typed, address.district);
  const next = { ...address, city: free && !empty ? typed : province.zh, district };
  return { address: next, city, problems: free ? [] : districtProblem(next, next.city, city) };
}

/** As long as a district may be. */
const LONGEST = 60;

/**
 * A district with what stood before it in the city's field (苏州市昆山市 · 玉山镇, 重庆市 · 万州区 · 龙都街道), unless it says the same. What is
 * typed is kept: nobody could see that it contradicts the rest if it were gone.
 */
function together(before: string, district: string): string {
  if (before === '' || district === '') return before || district;
  const stem = (name: string) => placeKey(HAN.test(name) ? placeStem(name) : latinCountyStem(name));
  const [one, other] = [placeKey(before), placeKey(district)];
  if (stem(before) === stem(district) || (/[区县市旗]$/u.test(before) && other.startsWith(one)))
    return district;
  if (one.endsWith(other)) return before;
  const both = HAN.test(before) && HAN.test(district) ? before + district : `${district}, ${before}`;
  return both.length > LONGEST ? district : both;
}

const sameName = (name: string, city: Division): boolean => citiesCalled(name).includes(city);

/** 东莞市 once more where the district would be. */
const isCityItself = (district: string, city: Division): boolean =>
  !isDivided(city) && placeKey(district) === placeKey(city.zh);

/** 广东省深圳市 in the city's field. */
function withoutPrefix(city: string, { zh, short }: Province): string {
  const prefix = [zh, `${short}省`].find((name) => city.startsWith(name) && city.length > name.length);
  return prefix ? city.slice(prefix.length).trim() : city;
}

function cityIn(province: Province, name: string): { city: Division; rest: string } | null {
  const called = citiesCalled(name).find((city) => provinceOfCity(city) === province);
  return called ? { city: called, rest: '' } : HAN.test(name) ? cityAtStart(province, name) : null;
}

/** Counties of Taiwan have the names of counties here (连江县). */
const cityElsewhere = (name: string): Division | undefined =>
  citiesCalled(name).find(({ code }) => !code.startsWith('71'));

/** 昆山市 under its province, without the prefecture between: a county by its name, which needs no district. */
const isCountyName = (name: string): boolean =>
  !cityElsewhere(name) && (/[市县旗]$/u.test(name) || /\b(?:county|banner|shi|xian|qi|city)$/i.test(name));

function districtProblem(
  address: Address,
  name: string,
  city: Division | null,
): FieldRefusal<keyof Address>[] {
  const elsewhere = city && noDistrict(address.district, provinceOfCity(city));
  if (elsewhere)
    return [{ field: 'district', refusal: otherProvince(address.district, provinceOfCity(city), elsewhere) }];
  if (address.district !== '' || name === '') return [];
  if (city ? !isDivided(city) : isCountyName(name)) return [];
  return [
    {
      field: 'district',
      refusal: refuse('address.district-missing', { zh: '请填写区或县', en: 'Please give the district' }),
    },
  ];
}

/**
 * A region or city of another region, by its whole name, where the district should stand: no district is ever called so, and the price
 * goes by the region. What contradicts only the city may be new, and is asked (`addressDoubts`).
 */
function noDistrict(district: string, province: Province): Division | null {
  if (!/[省市州盟]$|地区$|自治区$/u.test(district)) return null;
  const key = placeKey(district);
  const city = citiesCalled(district).find(({ code, zh }) => code.endsWith('00') && placeKey(zh) === key);
  const region = city ? provinceOfCity(city) : provinceOf(district);
  if (!region || region === province || FREE.has(region.code)) return null;
  return city ?? { code: region.code, zh: region.zh, en: region.en };
}

const isChinese = ({ region, city, district, street }: Address): boolean =>
  HAN.test(region + city + district + street);

/** The names as they are kept, all Chinese or all Latin. */
function written(address: Address, province: Province, city: Division | null, chinese: boolean): Address {
  const sameAsRegion = placeKey(address.city) === placeKey(province.zh);
  const region = chinese ? province.zh : province.en;
  const cityName = city && (chinese || city.en !== '') ? (chinese ? city.zh : city.en) : address.city;
  return { ...address, region, city: sameAsRegion ? region : cityName };
}

const unknownRegion = (region: string) =>
  refuse(
    'address.region-unknown',
    { zh: '请选择省、自治区或直辖市', en: 'Please choose a province' },
    { region },
  );

function otherProvince(name: string, province: Province, city: Division) {
  const home = provinceOfCity(city);
  return refuse(
    'address.city-elsewhere',
    {
      zh: `${name}不在${province.zh}，而在${home.zh}，请检查省份和城市`,
      en: `${name} is in ${home.en}, not in ${province.en}: please check province and city`,
    },
    { city: name, region: province.zh, home: home.zh },
  );
}
