import { asItLooks, type Customer, type Person, ROLE_WORDS } from '@orderdesk/domain';
import { findStaff } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { simplified } from '../../core/simplified.ts';
import { resemblingCompany } from '../companies/resembling-company.ts';

/** A person's name as the eye compares it: width, case, accents, blanks and letters that only look alike make no difference. */
const nameKey = (name: string): string =>
  asItLooks(simplified(name.normalize('NFKC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );

/** What only a house calls its own, wherever it stands in a name; besides its names (`houseNames` of the reference data). */
const HOUSE = ['Orderdesk', ...['管理员', '客服', '官方', '工作人员', 'customer service', 'administrator']];
/** The same, where it is a word of its own: other names hold the letters. */
const HOUSE_WORDS: ReadonlySet<string> = new Set(['admin', 'staff', 'official']);
/** A person's name that has so many letters may be a company's as well. */
const COMPANY_LETTERS = 4;
/** What a part of the house, the system or whoever reads is called where it is told who did something: nobody’s name. */
const PARTS: ReadonlySet<string> = new Set(
  [
    ...['系统', 'system', '客户', 'customer', '商城', 'shop', '公司', 'company'],
    ...['您', '你', 'you', '我们', 'we', 'us', '有人', 'someone', 'somebody'],
    ...Object.values(ROLE_WORDS).flatMap(({ zh, en }) => [zh, `${zh}部`, `${zh}员`, `${zh}人员`, en]),
  ].map(nameKey),
);

/** The word of the house that stands in one of these names. */
const houseWord = (names: readonly string[], houseNames: readonly string[]): string | undefined =>
  [...HOUSE, ...houseNames].find((word) => names.some((name) => nameKey(name).includes(nameKey(word))));

const saysHouse = (name: string, houseNames: readonly string[]): boolean =>
  houseWord([name], houseNames) !== undefined ||
  name.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => HOUSE_WORDS.has(nameKey(word)));

/** Whether a name says that somebody is of the house, or is only what a part of it or the system is called. */
export const isReserved = (name: string, houseNames: readonly string[]): boolean =>
  saysHouse(name, houseNames) || PARTS.has(nameKey(name.trim().replace(/^the\s+/iu, '')));

/** The colleague who is called so, to the eye. */
export const colleagueCalled = (staff: readonly Person[], name: string): Person | undefined =>
  staff.find((person) => nameKey(person.name) === nameKey(name));

/**
 * Whom somebody could be taken for by name: one of the staff, the house itself or, where they order for themselves, a company; null when
 * nobody. Anybody may register under any name.
 */
export async function namesake(
  { store, reference }: Pick<Core, 'store' | 'reference'>,
  customer: Pick<Customer, 'kind' | 'name'>,
  placedBy: string,
): Promise<string | null> {
  const keys = new Set([customer.name, placedBy].map(nameKey));
  const staff: readonly Pick<Person, 'name'>[] = await findStaff(store);
  const colleague = staff.find(({ name }) => keys.has(nameKey(name)))?.name;
  if (colleague !== undefined) return colleague;
  const house = houseWord([customer.name, placedBy], reference.houseNames);
  if (house !== undefined) return house;
  const isLong = nameKey(customer.name).length >= COMPANY_LETTERS;
  return customer.kind === 'person' && isLong ? resemblingCompany(store, customer.name) : null;
}
