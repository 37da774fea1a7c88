import type { Address } from '../address.ts';
import {
  allCounties,
  citiesOf,
  cityOfCounty,
  countyCitiesOf,
  countyCityCalled,
  type Division,
  isCountyOf,
  provinceOfCity,
} from '../divisions/divisions.ts';
import { placeKey, placeStem } from '../divisions/place-name.ts';
import type { Province } from '../provinces.ts';
import { type AddressDoubt, ELSEWHERE_LISTED, MOST, type Placed } from './doubt.ts';
import { alike, isCalled, isUnlistedKind, sameStem } from './same-name.ts';
import { unknownText } from './unknown-text.ts';

const HAN = /\p{Script=Han}/u;

/** What people of a region call its cities and that is no part of their names, by the region's code. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  '15': ['呼市', '锡盟', '阿盟'],
  '65': ['乌市', '巴州', '克州', '博州'],
};

/** A city that its region does not have in the list: it may be new, or a county's own. The price and the promised day go by the region. */
export async function cityDoubt({ address, province, city }: Placed): Promise<AddressDoubt | null> {
  const name = address.city;
  if (city || name === '' || ELSEWHERE_LISTED.has(province.code)) return null;
  if (isUnlistedKind(name) || countyCityCalled(province, name) || SPOKEN[province.code]?.includes(name))
    return null;
  const counties = await allCounties();
  const own = counties.filter(({ code }) => code.startsWith(province.code));
  const listed = [...citiesOf(province), ...own];
  if (listed.some((each) => isCalled(each, name)) || isSaidOtherwise(name, province, own)) return null;
  const homes = counties.filter((county) => isWholeName(county, name)).map(homeOf);
  const meant = homes.length > 0 ? [] : [...new Set(meantBy(address, province, own))].slice(0, MOST);
  return {
    field: 'city',
    meant,
    text: unknownText({ name, place: address.region, meant, elsewhere: [...new Set(homes)].slice(0, MOST) }),
    facts: { region: address.region, city: name },
  };
}

/** 深圳福田区 and 凉山彝族州: a city of the region with a district of its own behind it, or with more of what it is. */
function isSaidOtherwise(name: string, province: Province, counties: readonly Division[]): boolean {
  const key = placeKey(name);
  return citiesOf(province).some((city) => {
    const isPrefecture = city.zh.endsWith('自治州');
    if (!HAN.test(name))
      return key.startsWith(placeKey(city.en)) && /autonomous(?:prefecture|county)$/.test(key);
    const stem = placeKey(placeStem(city.zh));
    if (!key.startsWith(stem)) return false;
    const rest = key.slice(stem.length);
    return (
      (isPrefecture && /族?州$/u.test(rest)) ||
      counties.some((county) => isCountyOf(county, city) && isCalled(county, rest))
    );
  });
}

const isWholeName = ({ zh, en }: Division, name: string): boolean =>
  HAN.test(name) ? placeKey(zh) === placeKey(name) : en !== '' && placeKey(en) === placeKey(name);

/** 江苏省苏州市. */
function homeOf(county: Division): string {
  const province = provinceOfCity(county);
  const city = cityOfCounty(county);
  return city && city.zh !== province.zh ? province.zh + city.zh : province.zh;
}

/**
 * Cities of the region of the same name but for their kind, or what has become a district of one (莱芜市: 济南市莱芜区); else those that are
 * written much like it; else those that have the district.
 */
function meantBy(
  { city, district }: Address,
  province: Province,
  counties: readonly Division[],
): readonly string[] {
  const isChinese = HAN.test(city);
  const written = ({ zh, en }: Division): string => (isChinese || en === '' ? zh : en);
  const homesOf = (found: readonly Division[], write: (home: Division, county: Division) => string) =>
    found.flatMap((county) => {
      const home = cityOfCounty(county);
      return home ? [write(home, county)] : [];
    });
  const [cities, smaller] = [citiesOf(province), countyCitiesOf(province)];
  const stages = [
    () => sameStem(cities, city).map(written),
    () =>
      homesOf(sameStem(counties, city), (home, county) => (isChinese ? home.zh + county.zh : written(home))),
    () => alike(cities, city).map(written),
    () => alike(smaller, city).map(written),
    () =>
      homesOf(district === '' ? [] : counties.filter((each) => isCalled(each, district)), (home) =>
        written(home),
      ),
  ];
  for (const stage of stages) {
    const found = stage();
    if (found.length > 0) return found;
  }
  return [];
}
