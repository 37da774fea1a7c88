import { adding, type Change, replacing, sameReceiver } from '#lib/address/address-book.ts';
import type { HistoryEntry, OrderView, SavedAddress } from '@orderdesk/contract';

type Told = Pick<OrderView, 'address' | 'contact'>;

/**
 * What makes the address book as right as an order that was put right on its way: the entry it was ordered with becomes what the order has
 * now, else that is one more. Null where nothing of the receiver was changed, or the book has it as it is.
 */
export function rightReceiver(
  { address, contact }: Told,
  history: readonly HistoryEntry[],
  saved: readonly SavedAddress[],
): { readonly change: Change; readonly replaces: SavedAddress | null } | null {
  if (!address || !contact) return null;
  const now = { address, contact };
  if (saved.some((entry) => sameReceiver(entry, now))) return null;
  const applied = history.flatMap(({ type, difference, rev }) =>
    type !== 'requestChange' && difference ? [{ ...difference, rev }] : [],
  );
  // What they say is not so is not what their book should have.
  const denied = Math.max(...history.flatMap(({ type, rev }) => (type === 'disagree' ? [rev] : [])));
  if (applied.some(({ rev }) => rev < denied) && applied.every(({ rev }) => rev < denied)) return null;
  const addresses = [address, ...applied.flatMap(({ address: one }) => one?.before ?? [])];
  const contacts = [contact, ...applied.flatMap(({ contact: one }) => one?.before ?? [])];
  const former = addresses.flatMap((place) =>
    contacts.map((person) => ({ address: place, contact: person })),
  );
  if (former.every((one) => sameReceiver(one, now))) return null;
  const replaces = saved.find((entry) => former.some((one) => sameReceiver(entry, one))) ?? null;
  const change = replaces
    ? replacing(replaces, { ...now, isDefault: replaces.isDefault })
    : adding({ ...now, isDefault: false });
  return { change, replaces };
}
