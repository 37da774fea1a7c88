import { asItLooks, type Person } from '@orderdesk/domain';
import { findStaff, type Store } from '@orderdesk/store';
import { simplified } from '../../core/simplified.ts';

/** A person's name as the eye compares it: width, case, accents, blanks and letters that only look alike make no difference. */
const nameKey = (name: string): string =>
  asItLooks(simplified(name.normalize('NFKC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );

/** Whom of the staff somebody of one of these names could be taken for; null when nobody. Anybody may register under any name. */
export async function namesake(store: Store, names: readonly string[]): Promise<string | null> {
  const keys = new Set(names.map(nameKey));
  const staff: readonly Pick<Person, 'name'>[] = await findStaff(store);
  return staff.find(({ name }) => keys.has(nameKey(name)))?.name ?? null;
}
