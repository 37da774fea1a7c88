import {
  allCounties,
  citiesCalled,
  cityOfCounty,
  type Division,
  provinceOfCity,
} from '../divisions/divisions.ts';
import { placeKey, placeStem } from '../divisions/place-name.ts';
import { namesOf, type Province, provinceOf } from '../provinces.ts';
import type { Text } from '../text.ts';
import type { AddressDoubt, Placed } from './doubt.ts';
import { placesAtStart, type Reading, withoutSigns } from './places-at-start.ts';
import { isCalled } from './same-name.ts';

type Place = { readonly province: Province; readonly city: Division | null };

const HAN = /\p{Script=Han}/u;

/** What makes another word of 深圳市: 深圳市场, 深圳市民中心, 深圳市政. */
const OF_A_CITY = /^(?:场|民|政|委|区|郊|内|立|属|府|长|级|局|中心|中医|图书馆|博物馆|体育)/u;
const OF_A_DISTRICT = /^[域间位段]/u;
/** Houses and offices that are called after where their people come from: 福建省大厦, 四川省驻京办. */
const CALLED_AFTER =
  /^(?:驻|人民(?:政府|医院|检察院|法院)|人大|政府|政协|商会|会馆|同乡|[^路街道巷号弄\d]{0,8}(?:大厦|酒店|宾馆|饭店|招待所|(?<!街道)办事处|商城|广场|酒家|酒楼|菜馆|餐厅|饭庄|会馆|小吃|面馆|面店|特产|商行|公司))/u;
const ROAD = /^[东西南北中前后内外新老大小一二三四五六七八九十]{0,2}(?:路|街|道|巷|弄|桥|里|胡同)/u;
const MORE_OF_AN_ADDRESS = /[市州盟区县旗镇乡村路街道巷弄里号园苑楼栋幢座室厂]|\d/u;

/**
 * A street that begins with another region, or a city of another one, by its whole name or with a district of its own behind it; or with
 * another city of the same region and its district. 北京中路 and 广州酒家 are in every town.
 */
export async function streetDoubt(placed: Placed): Promise<AddressDoubt | null> {
  const { address, province, city } = placed;
  const named = HAN.test(address.street) ? await namedIn(placed) : await namedInLatin(placed);
  if (!named) return null;
  const own: Place = { province, city };
  const [there, here] = named.province === province ? [named, own] : [named, { ...own, city: null }];
  const [other, that] = [nameOf(there), nameOf(here)];
  return {
    field: 'street',
    meant: [],
    text: {
      zh: `详细地址写的是${other.zh}，而所选地区是${that.zh}。`,
      en: `The street says ${other.en}, but the address is in ${that.en}.`,
    },
    facts: { street: address.street, region: that.zh, named: other.zh },
  };
}

function nameOf({ province, city }: Place): Text {
  if (!city || city.zh === province.zh) return { zh: province.zh, en: province.en };
  return { zh: province.zh + city.zh, en: `${city.en}, ${province.en}` };
}

/** Another place that a Chinese street begins with, as it stands or behind the address's own region, city and district. */
async function namedIn(placed: Placed): Promise<Place | null> {
  const text = withoutSigns(placed.address.street).replace(/^(?:中国|中华人民共和国)/u, '');
  const named = await otherAt(text, placed);
  if (named) return named;
  const behind = withoutOwn(text, placed);
  return behind === text ? null : otherAt(behind, placed);
}

async function otherAt(text: string, placed: Placed): Promise<Place | null> {
  const clear = (await placesAtStart(text)).filter(isClear);
  const shortest = Math.min(...clear.map(({ rest }) => rest.length));
  const longest = clear.filter(({ rest }) => rest.length === shortest);
  const [other] = longest.every((reading) => isOther(reading, placed)) ? longest : [];
  return other ? placeOfReading(other) : null;
}

/** Whether a text says that it goes on in this place, and is no road or house that is called after it. */
function isClear({ region, city, county, rest }: Reading): boolean {
  const goesOn = !CALLED_AFTER.test(rest) && (rest === '' || MORE_OF_AN_ADDRESS.test(rest));
  if (county?.isWhole) {
    if (county.place.zh.endsWith('区') && OF_A_DISTRICT.test(rest)) return false;
    if (county.place.zh.endsWith('市') && OF_A_CITY.test(rest)) return false;
    return region !== null || city !== null || goesOn;
  }
  // 广东省深圳市 says it, whatever house comes then.
  if (region && city?.isWhole && !county && !/^驻/u.test(rest) && !OF_A_CITY.test(rest)) return true;
  if (!goesOn) return false;
  if (county) return region !== null && city !== null && !ROAD.test(rest);
  // 九龙 and 新界 are in every town, too.
  if (city?.isWhole) return !OF_A_CITY.test(rest) && !/^8[12]/.test(city.place.code);
  if (!region?.isWhole) return false;
  if (city) return !ROAD.test(rest) && rest !== '';
  return !(region.place.zh.endsWith('市') && OF_A_CITY.test(rest));
}

function placeOfReading({ region, city, county }: Reading): Place {
  const found = city?.place ?? (county && cityOfCounty(county.place)) ?? null;
  const province = region?.place ?? provinceOfCity((city ?? county)!.place);
  return { province, city: found };
}

/** In the same region only what names city and district says something: 吉林 is both, and many a county is written without its city. */
function isOther(reading: Reading, { province, city, address }: Placed): boolean {
  const named = placeOfReading(reading);
  const first = reading.region ? null : (reading.city ?? reading.county);
  // Taiwan's counties have the names of counties here (连江县).
  if (first && isCalled(first.place, address.district)) return false;
  if (named.province !== province) return true;
  if (!city || !named.city || !reading.city || !reading.county?.isWhole) return false;
  return !isCalled(reading.county.place, address.district) && !isSameCity(named.city, city);
}

/** 昆山市 and 苏州市 too, the one within the other. */
const isSameCity = (a: Division, b: Division): boolean =>
  a.code === b.code ||
  (a.code.slice(0, 4) === b.code.slice(0, 4) && (a.code.endsWith('00') || b.code.endsWith('00')));

/** The street without the address's own region, city and district at its beginning. */
function withoutOwn(text: string, { province, city, address }: Placed): string {
  const own = [
    namesOf(province),
    city ? [city.zh, placeStem(city.zh)] : [address.city],
    [address.district],
  ].map((names) =>
    names
      .map(placeKey)
      .filter((name) => name.length > 1 && HAN.test(name))
      .toSorted((a, b) => b.length - a.length),
  );
  return own.reduce(
    (left, names) => left.slice(names.find((name) => left.startsWith(name))?.length ?? 0),
    text,
  );
}

/** A part of its own in a street in Latin letters that is another region's name: "1 Beijing Road, Lhasa, Tibet". */
async function namedInLatin({ address, province }: Placed): Promise<Place | null> {
  const [, ...parts] = address.street.split(/[,;]/).map((part) => part.replace(/\d+/g, '').trim());
  const other = parts.flatMap((part) => {
    const region = provinceOf(part);
    return region && region !== province ? [{ part, region }] : [];
  })[0];
  if (!other || parts.some((part) => provinceOf(part) === province)) return null;
  // Hebei is a district of Tianjin, too.
  const isOwn =
    citiesCalled(other.part).some((city) => provinceOfCity(city) === province) ||
    (await allCounties()).some((each) => each.code.startsWith(province.code) && isCalled(each, other.part));
  return isOwn ? null : { province: other.region, city: null };
}
