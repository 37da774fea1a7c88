import type { Division } from '../divisions/divisions.ts';
import { latinCountyStem, latinStem, placeKey, placeStem } from '../divisions/place-name.ts';

const HAN = /\p{Script=Han}/u;

/** Zones that people write where a city or district stands and that are in no list; towns and streets, which a courier finds as well. */
const NO_DIVISION =
  /(?:(?:开发|高新|经开|工业园|产业园|科技园|园|新|保税|度假|风景|示范|管理|管委会|实验|合作|林|垦|农)区|街道|街道办事处|镇|乡|苏木|[农林牧团]场|兵团|[一二三四五六七八九十\d]+[团师])$/u;
const LATIN_NO_DIVISION = /(?:zone|newarea|park|town|township|subdistrict|street|farm|area)$/;

/** Whether a name says that it is of no kind that the list has. */
export const isUnlistedKind = (name: string): boolean =>
  HAN.test(name) ? NO_DIVISION.test(name) : LATIN_NO_DIVISION.test(placeKey(name));

/** 南山 for 南山区; 大通 and 大通县 for 大通回族土族自治县. */
export function shortNames(zh: string): readonly string[] {
  const stem = placeStem(zh);
  const [kind] = /(?<=自治)[州县旗]$/u.exec(zh) ?? [];
  return kind ? [stem, stem + kind] : [stem];
}

/** 南山区, 南山, Nanshan and Nanshan District, and with a town behind it (in Latin letters, before it): 南山区粤海街道. */
export function isCalled({ zh, en }: Division, name: string): boolean {
  const key = placeKey(name);
  const full = placeKey(zh);
  if (HAN.test(name)) return key.startsWith(full) || shortNames(zh).some((short) => placeKey(short) === key);
  const known = placeKey(en);
  return (
    en !== '' &&
    name
      .split(',')
      .some((part) => placeKey(part) === known || latinCountyStem(part) === latinCountyStem(known))
  );
}

/** Those of the same name but for what kind of place they are. */
export const sameStem = (places: readonly Division[], name: string): readonly Division[] =>
  places.filter((place) => apart(place, name) === 0);

/** Those of the same name but for their kind; where there are none, those with one other character. */
export function alike(places: readonly Division[], name: string): readonly Division[] {
  const same = sameStem(places, name);
  return same.length > 0 ? same : places.filter((place) => apart(place, name) === 1);
}

/** How many characters two names differ in, what kind of place they are left out; Infinity for names of one. */
function apart({ zh, en }: Division, name: string): number {
  const [a, b] = HAN.test(name)
    ? [placeKey(placeStem(zh)), placeKey(placeStem(name))]
    : [latinCountyStem(en), latinCountyStem(latinStem(placeKey(name)))];
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
