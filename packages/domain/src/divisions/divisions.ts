import { PROVINCES, type Province } from '../provinces.ts';
import { CITIES, COUNTY_CITIES } from './cities.data.ts';
import { latinStem, placeKey, placeStem } from './place-name.ts';

/**
 * A Chinese division: `zh` its name, `en` the same in Latin letters without what kind of place it is (empty where nobody could read
 * it). A city is what stands in an address between province and district: a prefecture's city, or a county that is directly under its
 * province (仙桃市, 济源市, 石河子市).
 */
export type Division = { readonly code: string; readonly zh: string; readonly en: string };

const read = (lines: string): Division[] =>
  lines
    .trim()
    .split(/[\n;]/)
    .map((entry) => {
      const [code = '', zh = '', ...en] = entry.split(' ');
      return { code, zh, en: en.join(' ') };
    });

let cities: readonly Division[] | undefined;
const allCities = (): readonly Division[] => (cities ??= read(CITIES));

/** The cities of a province-level region, as they stand between it and the district. A municipality is its own. */
export const citiesOf = (province: Province): readonly Division[] =>
  allCities().filter(({ code }) => code.startsWith(province.code));

let counties: readonly Division[] | undefined;

/** Districts and counties (for some cities, their towns); fetched when first asked for, since there are 3,400 of them. */
export async function allCounties(): Promise<readonly Division[]> {
  if (counties) return counties;
  const { COUNTIES } = await import('./counties.data.ts');
  return (counties = read(COUNTIES));
}

const countiesByCity = new Map<string, readonly Division[]>();

/** The districts and counties of a city; none where it is a county itself. */
export async function countiesOf(city: Division): Promise<readonly Division[]> {
  const all = await allCounties();
  const found = countiesByCity.get(city.code) ?? all.filter((county) => isCountyOf(county, city));
  countiesByCity.set(city.code, found);
  return found;
}

export const isCountyOf = (county: Division, city: Division): boolean =>
  isPrefecture(city) && county.code.startsWith(city.code.slice(0, isMunicipality(city) ? 2 : 4));

/** Chongqing's counties are of two groups, so that a municipality's are all those of its region. */
const isMunicipality = ({ code }: Division): boolean => /^(?:11|12|31|50)/.test(code);

const isPrefecture = ({ code }: Division): boolean => code.endsWith('00');

/** Prefecture cities that have no districts (and Sansha, whose two nobody writes). */
const UNDIVIDED = new Set(['441900', '442000', '460400', '620200', '460300']);

/** Whether an address in this city has a district or county. */
export const isDivided = (city: Division): boolean => isPrefecture(city) && !UNDIVIDED.has(city.code);

let byKey: ReadonlyMap<string, readonly Division[]> | undefined;

function citiesByKey(): ReadonlyMap<string, readonly Division[]> {
  if (byKey) return byKey;
  const found = new Map<string, Division[]>();
  for (const city of allCities())
    for (const key of new Set([city.zh, ...short(city.zh), city.en].map(placeKey)))
      if (key !== '') found.set(key, [...(found.get(key) ?? []), city]);
  return (byKey = found);
}

/** 恩施 and 恩施州 for 恩施土家族苗族自治州. */
function short(zh: string): string[] {
  const stem = placeStem(zh);
  return zh.endsWith('自治州') ? [stem, `${stem}州`] : [stem];
}

/**
 * Every city that is called so, in Chinese or Latin letters, with or without what kind it is; most often one. A name that says it is of
 * another kind is another place: 承德县 is not 承德市.
 */
export function citiesCalled(name: string): readonly Division[] {
  const key = placeKey(name);
  return citiesByKey().get(key) ?? citiesByKey().get(latinStem(key)) ?? directCounty(key);
}

const LATIN_COUNTY = /(?:county|xian|forestrydistrict)$/;

/** "Ding'an County": of the cities of that name only one that is a county itself. */
function directCounty(key: string): readonly Division[] {
  if (!LATIN_COUNTY.test(key)) return [];
  return (citiesByKey().get(key.replace(LATIN_COUNTY, '')) ?? []).filter((city) => !isPrefecture(city));
}

let countyCities: readonly Division[] | undefined;

/** Cities of a province that are counties of some prefecture of it. */
export const countyCitiesOf = (province: Province): readonly Division[] =>
  (countyCities ??= read(COUNTY_CITIES)).filter(({ code }) => code.startsWith(province.code));

/** A city that is a county of some prefecture of the province, as it is called by itself: 昆山, 昆山市, Kunshan. */
export function countyCityCalled(province: Province, name: string): Division | null {
  const key = placeKey(name);
  // Yakeshi is called so: its end says nothing of what kind of place it is.
  const latin = [key, latinStem(key)];
  const isCalled = ({ zh, en }: Division): boolean =>
    [zh, placeStem(zh)].some((each) => placeKey(each) === key) || (en !== '' && latin.includes(placeKey(en)));
  return countyCitiesOf(province).find(isCalled) ?? null;
}

/** The city that a district or county of the list belongs to. */
export const cityOfCounty = (county: Division): Division | undefined =>
  citiesOf(provinceOfCity(county)).find((city) => isCountyOf(county, city) && isDivided(city));

/** The city whose Chinese name `text` begins with, and what stands behind it: 深圳市南山区 → 深圳市, 南山区. */
export function cityAtStart(province: Province, text: string): { city: Division; rest: string } | null {
  const typed = placeKey(text);
  let best: { city: Division; length: number } | null = null;
  for (const city of citiesOf(province)) {
    const length = [...placeKey(city.zh)].length;
    if (typed.startsWith(placeKey(city.zh)) && length > (best?.length ?? 0)) best = { city, length };
  }
  const whole = [...text.normalize('NFKC').replace(/\s/g, '')];
  return best && { city: best.city, rest: whole.slice(best.length).join('') };
}

export const provinceOfCity = ({ code }: Division): Province =>
  PROVINCES.find((province) => code.startsWith(province.code))!;
