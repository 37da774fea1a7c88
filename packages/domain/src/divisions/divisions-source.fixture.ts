import { areaList } from '@vant/area-data';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { placeStem } from './place-name.ts';
import { LATIN_BY_CODE, LATIN_NAMES, READ_AS, READINGS } from './latin-names.fixture.ts';
import { PROVINCES } from '../provinces.ts';

/** Entries of the data set that are no places: groups of counties without a city, and "others". */
const GROUPS = /^(省直辖县|自治区直辖县级行政区划|县)$/;
const NO_PLACE = /^(其[它他]区|市辖区)$/;

type Entry = readonly [code: string, name: string];

/**
 * The texts of the data files beside this, from the kept data set of Chinese divisions (`@vant/area-data`; codes as in GB/T 2260), with
 * names in Latin letters (pinyin, or the name in use) and the traditional characters that stand for those of the names (OpenCC).
 * Counties that stand directly under a province are with the cities: to an address they are the city.
 */
export function divisionFiles(): Readonly<Record<string, string>> {
  const named = Object.entries(areaList.city_list);
  const groups = new Set(named.filter(([, name]) => GROUPS.test(name)).map(([code]) => code.slice(0, 4)));
  const below = Object.entries(areaList.county_list).filter(
    ([code, name]) => !NO_PLACE.test(name) && name !== areaList.city_list[`${code.slice(0, 4)}00`],
  );
  const isCity = ([code]: Entry): boolean => groups.has(code.slice(0, 4)) && !code.startsWith('50');
  const isCountyCity = ([code, name]: Entry): boolean => name.endsWith('市') && code < '71';
  const cities = [...named.filter(([, name]) => !GROUPS.test(name)), ...below.filter(isCity)];
  const counties = below.filter((entry) => !isCity(entry));
  return {
    'cities.data.ts': `${WRITTEN}
 */
export const CITIES = \`
${lines(cities, 2)}
\`;

/** Cities that are counties of a prefecture: many write them where the city stands. */
export const COUNTY_CITIES = \`
${lines(counties.filter(isCountyCity), 2)}
\`;

/** Traditional characters in names of places, each before the simplified one it stands for. */
export const TRADITIONAL =
  '${pairs([...cities, ...counties].map(([, name]) => name))}';
`,
    'counties.data.ts': `${WRITTEN} The first four figures are the city's.
 */
export const COUNTIES = \`
${lines(counties, 4)}
\`;
`,
  };
}

const WRITTEN = `/**
 * Written by \`scripts/write-divisions.ts\` from \`@vant/area-data\`, never by hand. Of each division: its code as in GB/T 2260, its Chinese name
 * and, where it is short enough to be read, its name in Latin letters without what kind of place it is.`;

/** Those whose codes begin alike on one line. */
function lines(entries: readonly Entry[], alike: number): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const grouped = Map.groupBy(sorted, ([code]) => code.slice(0, alike));
  const apart = told(sorted);
  return [...grouped.values()]
    .map((group) =>
      group.map(([code, name]) => `${code} ${name} ${apart.get(code) ?? ''}`.trimEnd()).join(';'),
    )
    .join('\n');
}

/** Kinds of places, where two of one list have the same name but for that: Hsinchu City and Hsinchu County. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/矿区$/, 'Mining District'],
  [/新区$/, 'New Area'],
  [/旗$/, 'Banner'],
  [/区$/, 'District'],
  [/县$/, 'County'],
  [/市$/, 'City'],
  [/镇$/, 'Town'],
  [/乡$/, 'Township'],
];

/** Names in Latin letters by code; of those chosen from one list (cities of a province, counties of a city) no two are the same. */
function told(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const isCity = entries.some(([code]) => code === '110100');
  const listOf = (code: string): string => code.slice(0, isCity ? 2 : 4);
  const latin = entries.map(([code, name]) => [code, name, latinOf(code, name)] as const);
  const listed = Map.groupBy(latin, ([code, , en]) => `${listOf(code)} ${en}`);
  const taken = new Set<string>();
  return new Map(
    latin.map(([code, name, en]) => {
      const alone = listed.get(`${listOf(code)} ${en}`)!.length === 1;
      const kind = alone ? undefined : KINDS.find(([end]) => end.test(name))?.[1];
      const full = kind && en !== '' ? `${en} ${kind}` : en;
      // One place in two spellings: the second has its Chinese name only.
      const place = `${listOf(code)} ${full}`;
      const isTaken = taken.has(place);
      taken.add(place);
      return [code, isTaken ? '' : full];
    }),
  );
}

function latinOf(code: string, name: string): string {
  const stem = placeStem(name.replace(/街道$/u, ''));
  const known = LATIN_BY_CODE[code] ?? LATIN_NAMES[stem] ?? READINGS[stem];
  if (known) return known;
  if ([...stem].length > 5) return '';
  const syllables = pinyin(stem, { toneType: 'none', type: 'array', nonZh: 'removed' }).map(
    (read, at) => READ_AS[[...stem][at]!] ?? read,
  );
  const word = syllables.reduce(
    // Where two syllables could be read as other ones: Xi'an, Lu'an.
    (before, next) => (before !== '' && /^[aeo]/.test(next) ? `${before}'${next}` : before + next),
    '',
  );
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Of the characters that a font for Chinese has, those that stand for one in the names. */
function pairs(names: readonly string[]): string {
  const used = new Set([...names, ...PROVINCES.map(({ zh }) => zh)].join(''));
  const convert = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  const found: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const from = String.fromCodePoint(code);
    const to = convert(from);
    if (to !== from && used.has(to)) found.push(from + to);
  }
  return found.join('');
}
