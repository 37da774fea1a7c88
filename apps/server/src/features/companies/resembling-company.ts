import { asItLooks } from '@orderdesk/domain';
import { companyModel, type CompanyDoc, type Store } from '@orderdesk/store';
import { simplified } from '../../core/simplified.ts';
import { editDistance } from '../catalogue/edit-distance.ts';

/** What says only that it is a company. */
const FORM =
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|集团|商行|经营部|\b(?:co|corp|corporation|company|ltd|limited|llc|inc|gmbh|group|plc)\b)/gu;
/** Names shorter than this are alike only when they are the same. */
const LONG_ENOUGH = 6;
/** A name that goes on behind another's whole one: so many characters say whose it is, in Chinese and in other letters. */
const WHOSE = { han: 4, other: 8 };

/**
 * A company's name as people compare it: without its legal form, blanks, signs, and without what only looks like another letter. Traditional
 * characters are simplified.
 */
export function nameKey(name: string): string {
  const plain = simplified(name.normalize('NFKC').toLowerCase());
  const folded = asItLooks(plain.normalize('NFD').replace(/\p{M}/gu, ''));
  const bare = folded
    .replace(/[.,]/g, ' ')
    .replace(FORM, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return bare || folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether one company could be taken for the other: the same key, one slip of the pen away from it, or the other's name going on. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (a === '' || b === '') return false;
  if (a === b || goesOn(a, b) || goesOn(b, a)) return true;
  return Math.min(a.length, b.length) >= LONG_ENOUGH && editDistance(a, b, 1) <= 1;
}

const goesOn = (name: string, longer: string): boolean =>
  name.length >= (/\p{Script=Han}/u.test(name) ? WHOSE.han : WHOSE.other) && longer.startsWith(name);

/** The name of a company that one of this name could be taken for, the same first; null when there is none. */
export async function resemblingCompany(store: Store, name: string): Promise<string | null> {
  const names = companyModel(store.connection).collection.find<Pick<CompanyDoc, 'name'>>(
    {},
    { projection: { _id: 0, name: 1 } },
  );
  let alike: string | null = null;
  for await (const known of names) {
    if (nameKey(known.name) === nameKey(name)) return known.name;
    if (areAlike(known.name, name)) alike ??= known.name;
  }
  return alike;
}
