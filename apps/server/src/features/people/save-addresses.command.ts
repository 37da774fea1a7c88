import type { SaveAddresses, SavedAddress } from '@orderdesk/contract';
import { delivers, noDeliveryTo, readDelivery, refuse } from '@orderdesk/domain';
import { findPersonDoc, freshId, type PersonDoc, replaceAddresses, type Store } from '@orderdesk/store';
import type { FieldProblem } from '@orderdesk/workflow';
import { isDeepStrictEqual } from 'node:util';
import { Refused } from '../../core/refused.ts';
import { refusedAs } from '../../http/problem.ts';

type Entry = SaveAddresses['addresses'][number];

/**
 * Replaces the addresses a person read at `rev`. Those with an id must be theirs already (`address.unknown`), new ones get one; at most
 * one may be the default (`address.defaults`), and where none is, the first becomes it. A list that was replaced meanwhile is refused
 * with the present one (`address.moved-on`), what is wrong in an entry beside its field (`address.invalid`).
 */
export async function saveOwnAddresses(
  store: Store,
  personId: string,
  { rev, addresses }: SaveAddresses,
): Promise<void> {
  if (addresses.filter(({ isDefault }) => isDefault).length > 1) throw refusedAs('address.defaults');
  const person = await findPersonDoc(store, personId);
  if ((person?.addressesRev ?? 0) !== rev) throw movedOn(person);
  const known = new Map(person?.addresses.map((each) => [each.id, each]));
  const problems: FieldProblem[] = [];
  const saved = addresses.map((entry, index) => {
    const { id = freshId() } = entry;
    const before = known.get(id);
    if (entry.id !== undefined && !known.delete(id)) throw refusedAs('address.unknown', { id });
    return { ...readEntry(entry, before, `addresses.${index}`, problems), id };
  });
  if (problems.length > 0) throw invalid(problems);
  const [first] = saved;
  if (first && !saved.some(({ isDefault }) => isDefault)) first.isDefault = true;
  if (!(await replaceAddresses(store, personId, rev, saved)))
    throw movedOn(await findPersonDoc(store, personId));
}

/** An entry as it is kept. One that stands as it was kept is not looked at again, whatever is asked of addresses by now. */
function readEntry(
  { address, contact, isDefault }: Entry,
  before: SavedAddress | undefined,
  path: string,
  problems: FieldProblem[],
): Omit<SavedAddress, 'id'> {
  if (before && isDeepStrictEqual({ address, contact }, { address: before.address, contact: before.contact }))
    return { address, contact, isDefault };
  const read = readDelivery('standard', address, contact);
  for (const part of ['address', 'contact'] as const)
    for (const { field, refusal } of read.problems[part])
      problems.push({ field: `${path}.${part}.${field}`, code: refusal.code, text: refusal.text });
  const kept = read.address ?? address;
  if (read.problems.address.length === 0 && !delivers(kept.country)) {
    const { code, text } = noDeliveryTo(kept.country);
    problems.push({ field: `${path}.address.country`, code, text });
  }
  return { address: kept, contact: read.contact, isDefault };
}

const movedOn = (person: PersonDoc | null) =>
  refusedAs('address.moved-on', { addresses: person?.addresses ?? [], rev: person?.addressesRev ?? 0 });

const invalid = (errors: readonly FieldProblem[]) =>
  new Refused(
    refuse(
      'address.invalid',
      { zh: '收货地址有误，请检查', en: 'An address is not complete: please check it' },
      { errors },
    ),
  );
