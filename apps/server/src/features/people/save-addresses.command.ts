import type { SaveAddresses, SavedAddress } from '@orderdesk/contract';
import { findPersonDoc, freshId, type Store, updateOwnData } from '@orderdesk/store';
import { refusedAs } from '../../http/problem.ts';

/**
 * Replaces a person's addresses. Those with an id must be theirs already (`address.unknown`), new ones get one; at most one may
 * be the default (`address.defaults`), and where none is, the first becomes it.
 */
export async function saveOwnAddresses(
  store: Store,
  personId: string,
  { addresses }: SaveAddresses,
): Promise<SavedAddress[]> {
  if (addresses.filter(({ isDefault }) => isDefault).length > 1) throw refusedAs('address.defaults');
  const known = new Set((await findPersonDoc(store, personId))?.addresses.map(({ id }) => id));
  const used = new Set<string>();
  const saved = addresses.map(({ id, ...rest }) => {
    if (id !== undefined && (!known.has(id) || used.has(id))) throw refusedAs('address.unknown', { id });
    if (id !== undefined) used.add(id);
    return { id: id ?? freshId(), ...rest };
  });
  const [first] = saved;
  if (first && !saved.some(({ isDefault }) => isDefault)) first.isDefault = true;
  await updateOwnData(store, personId, { addresses: saved });
  return saved;
}
