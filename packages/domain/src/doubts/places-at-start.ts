import {
  allCounties,
  citiesOf,
  cityOfCounty,
  countyCitiesOf,
  isCountyOf,
  type Division,
  provinceOfCity,
} from '../divisions/divisions.ts';
import { placeKey, placeStem, simplified } from '../divisions/place-name.ts';
import { shortNames } from './same-name.ts';
import { namesOf, PROVINCES, type Province } from '../provinces.ts';

/** A place that a text begins with; `isWhole`: by a name that says what kind of place it is (西藏自治区, 拉萨市), and not 西藏. */
type Named<Place> = { readonly place: Place; readonly isWhole: boolean };

/** Region, city and county that a text begins with, each in the one before it, and what follows. One text has many readings. */
export type Reading = {
  readonly region: Named<Province> | null;
  readonly city: Named<Division> | null;
  readonly county: Named<Division> | null;
  readonly rest: string;
};

/** Only Chinese and figures, in simplified characters: how a street is looked through. */
export const withoutSigns = (text: string): string =>
  simplified(text.normalize('NFKC')).replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');

/** By their first two characters: names are many. */
class Names<Place> {
  #byStart = new Map<string, { readonly name: string; readonly named: Named<Place> }[]>();

  add(name: string, place: Place, isWhole: boolean): void {
    const key = placeKey(name);
    if (!/^\p{Script=Han}{2}/u.test(key)) return;
    const start = key.slice(0, 2);
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { name: key, named: { place, isWhole } }]);
  }

  at(text: string): { named: Named<Place>; rest: string }[] {
    return (this.#byStart.get(text.slice(0, 2)) ?? [])
      .filter(({ name }) => text.startsWith(name))
      .map(({ name, named }) => ({ named, rest: text.slice(name.length) }));
  }
}

type Lists = {
  readonly regions: Names<Province>;
  readonly cities: Names<Division>;
  readonly counties: Names<Division>;
};
let lists: Lists | undefined;

async function readLists(): Promise<Lists> {
  const counties = await allCounties();
  if (lists) return lists;
  const made = {
    regions: new Names<Province>(),
    cities: new Names<Division>(),
    counties: new Names<Division>(),
  };
  for (const province of PROVINCES) {
    for (const name of namesOf(province)) {
      const isWhole = /[省市区]$/u.test(name);
      // 吉林市 is no region, though it is understood as one.
      if (!name.endsWith('市') || name === province.zh) made.regions.add(name, province, isWhole);
    }
    for (const city of citiesOf(province).filter(({ zh }) => zh !== province.zh)) put(made.cities, city);
  }
  for (const county of counties) put(made.counties, county);
  return (lists = made);
}

function put(names: Names<Division>, place: Division): void {
  names.add(place.zh, place, true);
  for (const short of shortNames(place.zh).filter((name) => name !== place.zh))
    names.add(short, place, short !== placeStem(place.zh));
}

type Found<Place> = { readonly named: Named<Place> | null; readonly rest: string };
const orNone = <Place>(text: string, found: Found<Place>[]): Found<Place>[] => [
  { named: null, rest: text },
  ...found,
];

/** Every way in which a text without signs can be said to begin with names of places. */
export async function placesAtStart(text: string): Promise<readonly Reading[]> {
  const { regions, cities, counties } = await readLists();
  const readings: Reading[] = [];
  for (const region of orNone(text, regions.at(text)))
    for (const city of orNone(region.rest, cities.at(region.rest))) {
      if (city.named && region.named && provinceOfCity(city.named.place) !== region.named.place) continue;
      for (const county of orNone(city.rest, counties.at(city.rest))) {
        if (!region.named && !city.named && !county.named) continue;
        if (county.named && !isWithin(county.named, region.named, city.named)) continue;
        readings.push({ region: region.named, city: city.named, county: county.named, rest: county.rest });
      }
    }
  return readings;
}

function isWithin(
  { place, isWhole }: Named<Division>,
  region: Named<Province> | null,
  city: Named<Division> | null,
): boolean {
  if (city) return isCountyOf(place, city.place);
  // 城区 and 东区 say nothing by themselves, nor in a region.
  if (!isWhole || place.zh.length < 3) return false;
  return region ? place.code.startsWith(region.place.code) : isKnownAlone(place);
}

/** 昆山市, and 苏州工业园区, which names its city. */
function isKnownAlone(county: Division): boolean {
  const city = cityOfCounty(county);
  return (
    countyCitiesOf(provinceOfCity(county)).some(({ code }) => code === county.code) ||
    (city !== undefined &&
      placeStem(city.zh) !== county.zh &&
      county.zh.startsWith(placeStem(city.zh)) &&
      county.zh.length >= 5)
  );
}
