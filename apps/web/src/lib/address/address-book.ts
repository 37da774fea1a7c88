import type { Api } from '#lib/api/client.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import {
  address as addressSchema,
  savedAddress,
  type SaveAddresses,
  type SavedAddress,
} from '@orderdesk/contract';
import type { Address, Contact } from '@orderdesk/domain';

export type Entry = SaveAddresses['addresses'][number];
/** The list as it was read. */
export type Book = { readonly rev: number; readonly addresses: readonly SavedAddress[] };
/** What is to become of the list, whatever stands in it by then; null when that cannot be said any more. */
export type Change = (present: readonly SavedAddress[]) => readonly Entry[] | null;

const ATTEMPTS = 4;

/** The one that is taken where none is chosen. */
export const usualOf = (addresses: readonly SavedAddress[]): SavedAddress | undefined =>
  addresses.find(({ isDefault }) => isDefault) ?? addresses[0];

/**
 * Saves a change of the address book. Where another device was quicker, the change is made on what that left, so that nothing of either
 * is lost. Answers the list that was in the way when the change makes no sense on it any more, null when it is saved.
 */
export async function changeBook(api: Api, read: Book, change: Change): Promise<Book | null> {
  let book = read;
  for (let attempt = 1; ; attempt += 1) {
    const addresses = change(book.addresses);
    if (addresses === null) return book;
    try {
      await api.put('/api/me/addresses', { rev: book.rev, addresses: [...addresses] });
      return null;
    } catch (error) {
      const present = error instanceof ProblemError ? presentBook(error) : null;
      if (present === null || attempt >= ATTEMPTS) throw error;
      book = present;
    }
  }
}

function presentBook({ code, problem }: ProblemError): Book | null {
  const { rev, addresses } = problem.facts ?? {};
  const read = savedAddress.array().safeParse(addresses);
  return code === 'address.moved-on' && typeof rev === 'number' && read.success
    ? { rev, addresses: read.data }
    : null;
}

type Receiver = { readonly address: Address; readonly contact: Contact };

const onlyDefault = (entry: Entry, others: readonly SavedAddress[]): Entry[] => [
  ...others.map((one) => (entry.isDefault ? { ...one, isDefault: false } : one)),
  entry,
];

/** One more; the only one is the default. */
export const adding =
  (entry: Omit<Entry, 'id'>): Change =>
  (present) =>
    onlyDefault({ ...entry, isDefault: entry.isDefault || present.length === 0 }, present);

/** In its place. Null when the entry is another one by now than `before`, which was looked at. */
export const replacing =
  (before: SavedAddress, entry: Entry): Change =>
  (present) => {
    const now = present.find(({ id }) => id === before.id);
    if (!now || !sameReceiver(now, before)) return null;
    // Whether it is the default was not touched here: then it is what it has become elsewhere.
    const isDefault = entry.isDefault === before.isDefault ? now.isDefault : entry.isDefault;
    return present.map((one) => {
      if (one.id === before.id) return { ...entry, id: before.id, isDefault };
      return isDefault ? { ...one, isDefault: false } : one;
    });
  };

export const removing =
  (gone: SavedAddress): Change =>
  (present) =>
    present.filter(({ id }) => id !== gone.id);

/** What was removed, once more: the default again only while what took its place by itself has it. `left`: as the removing left the list. */
export const puttingBack =
  (entry: Omit<Entry, 'id'>, left: readonly SavedAddress[]): Change =>
  (present) =>
    adding({ ...entry, isDefault: entry.isDefault && usualOf(present)?.id === usualOf(left)?.id })(present);

const PARTS = Object.keys(addressSchema.shape) as (keyof Address)[];
export const sameReceiver = (a: Receiver, b: Receiver): boolean =>
  a.contact.name === b.contact.name &&
  a.contact.phone === b.contact.phone &&
  PARTS.every((part) => a.address[part] === b.address[part]);
