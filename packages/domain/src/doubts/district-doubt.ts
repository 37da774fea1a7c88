import { allCounties, cityOfCounty, countiesOf, type Division, isDivided } from '../divisions/divisions.ts';
import { placeKey } from '../divisions/place-name.ts';
import { type AddressDoubt, ELSEWHERE_LISTED, MOST, type Placed } from './doubt.ts';
import { alike, isCalled, isUnlistedKind } from './same-name.ts';
import { unknownText } from './unknown-text.ts';

const HAN = /\p{Script=Han}/u;

/**
 * A district that its city does not have in the list: it may be new, or a name of its town. Null as well where an address needs none, and
 * where the city is not in the list.
 */
export async function districtDoubt({ address, province, city }: Placed): Promise<AddressDoubt | null> {
  const { district } = address;
  if (district === '' || !city || ELSEWHERE_LISTED.has(province.code) || !isDivided(city)) return null;
  const bare = withoutCity(district, city);
  if (isUnlistedKind(bare)) return null;
  const isChinese = HAN.test(bare);
  const counties = await countiesOf(city);
  // Where one of them has no Latin name, nobody can say that a Latin name is none of them.
  if (
    counties.some((county) => isCalled(county, bare) || isCalled(county, district)) ||
    (!isChinese && counties.some(({ en }) => en === ''))
  )
    return null;
  const name = ({ zh, en }: Division): string => (isChinese || en === '' ? zh : en);
  const meant = meantBy(bare, counties).slice(0, MOST).map(name);
  const elsewhere = (await homesOf(bare, province.code)).slice(0, MOST).map(name);
  return {
    field: 'district',
    meant,
    text: unknownText({ name: district, place: name(city), meant, elsewhere }),
    facts: { city: name(city), district },
  };
}

/** Those that are written much like it; else those that it ends with, whatever stands before them. */
function meantBy(name: string, counties: readonly Division[]): readonly Division[] {
  const like = alike(counties, name);
  return like.length > 0 ? like : counties.filter(({ zh }) => placeKey(name).endsWith(placeKey(zh)));
}

/** 深圳市南山区 in the district's field. */
function withoutCity(district: string, city: Division): string {
  return district.startsWith(city.zh) && district.length > city.zh.length
    ? district.slice(city.zh.length).trim()
    : district;
}

/** Cities that have a district of this very name; those of a region first. */
async function homesOf(name: string, region: string): Promise<Division[]> {
  const counties = (await allCounties()).filter((county) => isCalled(county, name));
  return counties
    .flatMap((county) => cityOfCounty(county) ?? [])
    .toSorted((a, b) => Number(b.code.startsWith(region)) - Number(a.code.startsWith(region)));
}
