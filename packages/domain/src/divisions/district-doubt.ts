import type { Address } from '../address.ts';
import type { Text } from '../text.ts';
import { readAddress } from '../read-address.ts';
import {
  allCounties,
  citiesCalled,
  citiesOf,
  countiesOf,
  type Division,
  isDivided,
  provinceOfCity,
} from './divisions.ts';
import { provinceOf } from '../provinces.ts';
import { placeKey, placeStem } from './place-name.ts';

/** A district as it would stand in an address: in the letters that address is written in. */
export type PlaceOfDistrict = { readonly city: string; readonly district: string };

/**
 * A district that its city does not have in the list. It may be new, or a name of its town: so it is not refused, but asked about, and
 * a person of the house is told. `meant`: districts of the city that are written much like it; `elsewhere`: cities that have one of
 * this name, those of the same region first. At most three each.
 */
export type DistrictDoubt = PlaceOfDistrict & {
  readonly meant: readonly string[];
  readonly elsewhere: readonly PlaceOfDistrict[];
};

const MOST = 3;
const HAN = /\p{Script=Han}/u;

/** Zones that people write where a district stands and that are in no list; towns and streets, which a courier finds as well. */
const NO_DIVISION =
  /(?:(?:开发|高新|经开|工业园|产业园|科技园|园|新|保税|度假|风景|示范|管理|管委会|实验|合作|林|垦|农)区|街道|街道办事处|镇|乡|苏木|[农林牧团]场|兵团|[一二三四五六七八九十\d]+团)$/u;
const LATIN_NO_DIVISION = /(?:zone|newarea|park|town|township|subdistrict|street|farm|area)$/;
const LATIN_COUNTY_KIND = /(?:autonomous)?(?:district|county|banner|city|xian|qu|shi|qi)$/;
/** Names of regions that need no division below. */
const FREE = new Set(['71', '81', '82']);

/**
 * What is doubtful about the district of an address; null when nothing is, when it needs none, and when its region or city is wrong
 * anyway. The list is kept, so nothing is ever refused by it.
 */
export async function districtDoubt(typed: Address): Promise<DistrictDoubt | null> {
  const { address, problems } = readAddress(typed);
  const { country, region, district } = address;
  const isPlaced = problems.every(({ field }) => field === 'street' || field === 'postcode');
  const province = provinceOf(region);
  if (country !== 'CN' || !isPlaced || district === '' || !province || FREE.has(province.code)) return null;
  const city =
    citiesCalled(address.city).find((each) => provinceOfCity(each) === province) ??
    citiesOf(province).find(({ zh }) => zh === province.zh);
  if (!city || !isDivided(city)) return null;
  const bare = withoutCity(district, city);
  const isChinese = HAN.test(bare);
  if ((isChinese ? NO_DIVISION : LATIN_NO_DIVISION).test(isChinese ? bare : placeKey(bare))) return null;
  const counties = await countiesOf(city);
  // Where one of them has no Latin name, nobody can say that a Latin name is none of them.
  if (
    counties.some((county) => isCalled(county, bare) || isCalled(county, district)) ||
    (!isChinese && counties.some(({ en }) => en === ''))
  )
    return null;
  const name = ({ zh, en }: Division): string => (isChinese || en === '' ? zh : en);
  return {
    city: name(city),
    district,
    meant: alike(counties, bare).slice(0, MOST).map(name),
    elsewhere: (await homesOf(bare, province.code)).slice(0, MOST).map(([home, county]) => ({
      city: name(home),
      district: name(county),
    })),
  };
}

/** 深圳市南山区 in the district's field. */
function withoutCity(district: string, city: Division): string {
  return district.startsWith(city.zh) && district.length > city.zh.length
    ? district.slice(city.zh.length).trim()
    : district;
}

const latinName = (key: string): string => key.replace(LATIN_COUNTY_KIND, '') || key;

/** 南山区, 南山, Nanshan and Nanshan District, and with a town behind it: 南山区粤海街道. */
function isCalled({ zh, en }: Division, name: string): boolean {
  const key = placeKey(name);
  const full = placeKey(zh);
  if (HAN.test(name)) return key.startsWith(full) || key === placeKey(placeStem(zh));
  return en !== '' && (key === placeKey(en) || latinName(key) === latinName(placeKey(en)));
}

/** Those of the same name but for what kind of place they are; where there are none, those with one other character. */
function alike(counties: readonly Division[], name: string): readonly Division[] {
  const within = (most: number) => counties.filter((county) => apart(county, name) <= most);
  const same = within(0);
  return same.length > 0 ? same : within(1);
}

/** How many characters two names differ in, what kind of place they are left out; Infinity for names of one. */
function apart({ zh, en }: Division, name: string): number {
  const [a, b] = HAN.test(name)
    ? [placeKey(placeStem(zh)), placeKey(placeStem(name))]
    : [latinName(placeKey(en)), latinName(placeKey(name))];
  const [one, other] = [[...a], [...b]];
  if (one.length < 2 || other.length < 2 || Math.abs(one.length - other.length) > 1) return Infinity;
  return changes(one, other);
}

/** The fewest characters to put in, take out or replace (Levenshtein). */
function changes(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, n) => n + 1);
  one.forEach((character, n) => {
    let corner = n;
    let left = n + 1;
    row = row.map((above, at) => {
      left = Math.min(above + 1, left + 1, corner + (character === other[at] ? 0 : 1));
      corner = above;
      return left;
    });
  });
  return row.at(-1) ?? one.length;
}

/** Cities that have a district of this very name, with it; those of a region first. */
async function homesOf(name: string, region: string): Promise<[Division, Division][]> {
  const counties = (await allCounties()).filter((county) => isCalled(county, name));
  return counties
    .flatMap((county): [Division, Division][] => {
      const home = cityOfCounty(county);
      return home ? [[home, county]] : [];
    })
    .toSorted((a, b) => Number(b[0].code.startsWith(region)) - Number(a[0].code.startsWith(region)));
}

function cityOfCounty({ code }: Division): Division | undefined {
  const province = provinceOfCity({ code, zh: '', en: '' });
  return citiesOf(province).find((city) => city.code.startsWith(code.slice(0, 4)) && isDivided(city));
}

/** What to say of it, to whoever typed the address and to the desk. */
export function doubtText({ city, district, meant, elsewhere }: DistrictDoubt): Text {
  const zh = elsewhere.map((home) => home.city).join('、');
  const en = elsewhere.map((home) => home.city).join(', ');
  const like = { zh: meant.join('、'), en: meant.join(', ') };
  return {
    zh: `我们的名单里，${city}没有“${district}”${meant.length > 0 ? `，是不是${like.zh}？` : zh ? `（${zh}有）。` : '。'}`,
    en: `We know no “${district}” in ${city}${meant.length > 0 ? `: do you mean ${like.en}?` : en ? ` (there is one in ${en}).` : '.'}`,
  };
}
