import { asItLooks, type Customer, type Person, ROLE_WORDS } from '@orderdesk/domain';
import { findStaff, type Store } from '@orderdesk/store';
import { simplified } from '../../core/simplified.ts';
import { resemblingCompany } from '../companies/resembling-company.ts';

/** A person's name as the eye compares it: width, case, accents, blanks and letters that only look alike make no difference. */
const nameKey = (name: string): string =>
  asItLooks(simplified(name.normalize('NFKC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );

/** What only the house calls itself, wherever it stands in a name. */
const HOUSE = [
  ...['联盛商城', '联盛商贸', 'Liansheng', 'Orderdesk'],
  ...['管理员', '客服', '官方', '工作人员', 'customer service', 'administrator'],
];
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

const saysHouse = (name: string): boolean =>
  HOUSE.some((word) => nameKey(name).includes(nameKey(word))) ||
  name.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => HOUSE_WORDS.has(nameKey(word)));

/** Whether a name says that somebody is of the house, or is only what a part of it or the system is called. */
export const isReserved = (name: string): boolean =>
  saysHouse(name) || PARTS.has(nameKey(name.trim().replace(/^the\s+/iu, '')));

/** The colleague who is called so, to the eye. */
export const colleagueCalled = (staff: readonly Person[], name: string): Person | undefined =>
  staff.find((person) => nameKey(person.name) === nameKey(name));

/**
 * Whom somebody could be taken for by name: one of the staff, the house itself or, where they order for themselves, a company; null when
 * nobody. Anybody may register under any name.
 */
export async function namesake(
  store: Store,
  customer: Pick<Customer, 'kind' | 'name'>,
  placedBy: string,
): Promise<string | null> {
  const keys = new Set([customer.name, placedBy].map(nameKey));
  const staff: readonly Pick<Person, 'name'>[] = await findStaff(store);
  const colleague = staff.find(({ name }) => keys.has(nameKey(name)))?.name;
  if (colleague !== undefined) return colleague;
  const house = HOUSE.find((word) => [...keys].some((key) => key.includes(nameKey(word))));
  if (house !== undefined) return house;
  const isLong = nameKey(customer.name).length >= COMPANY_LETTERS;
  return customer.kind === 'person' && isLong ? resemblingCompany(store, customer.name) : null;
}
