import type { HistoryEntry, OrderChangeInput, OrderDifferenceView, OrderView } from '@orderdesk/contract';
import type { Address, Contact, DeliveryMethod, Text, Unit } from '@orderdesk/domain';

/** A product that somebody wants in the order besides what it holds. */
export type AddedProduct = {
  readonly productId: string;
  readonly unitId: string;
  readonly quantity: number;
  readonly name: Text;
  readonly unit: Unit;
};

/**
 * A change as it is being put together: null and absent are as the order has it. `shown` is the last answer with what it answers, its
 * total null where the change cannot be made.
 */
export type ChangeDraft = {
  /** By line id, in the line's unit. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly added: readonly AddedProduct[];
  readonly address: Address | null;
  readonly contact: Contact | null;
  readonly delivery: DeliveryMethod | null;
  readonly shown: { readonly key: string; readonly total: number | null } | null;
};

/** An address that is known, and who receives there where that is known too: who is sent to it is sent to both. */
export type KnownPlace = { readonly address: Address; readonly contact?: Contact };

/** What a change is put together from. */
export type ChangeSubject = Partial<
  Pick<
    OrderView,
    | 'id'
    | 'rev'
    | 'lines'
    | 'address'
    | 'contact'
    | 'delivery'
    | 'currency'
    | 'changeRequest'
    | 'open'
    | 'shipments'
  >
> & {
  /** Where it could be sent besides, the likeliest first: where it went before, what its customer keeps. */
  readonly places?: readonly KnownPlace[];
};

export const NO_CHANGE: ChangeDraft = {
  quantities: {},
  added: [],
  address: null,
  contact: null,
  delivery: null,
  shown: null,
};

/** Anything that was kept as one; what an older version kept is none. */
export const isChangeDraft = (value: unknown): value is ChangeDraft =>
  typeof value === 'object' && value !== null && 'quantities' in value && 'added' in value;

/** A change that was asked for, to go on from: what it makes different, said again. */
export function draftOf({ lines, address, contact, delivery }: OrderDifferenceView): ChangeDraft {
  const was = lines.filter(({ before }) => before !== null);
  return {
    ...NO_CHANGE,
    quantities: Object.fromEntries(was.map(({ lineId, after }) => [lineId, after?.quantity ?? 0])),
    added: lines.flatMap(({ productId, name, before, after }) =>
      before === null && after
        ? [{ productId, unitId: after.unit.id, quantity: after.quantity, name, unit: after.unit }]
        : [],
    ),
    address: address?.after ?? null,
    contact: contact?.after ?? null,
    delivery: delivery?.after ?? null,
  };
}

/** Are these the same change? What was shown for it does not matter. */
export const isSameChange = (a: ChangeDraft, b: ChangeDraft): boolean =>
  JSON.stringify({ ...a, shown: null }) === JSON.stringify({ ...b, shown: null });

/** Where an order went before it was to be collected; null where nothing says so. */
export function formerAddress(history: readonly HistoryEntry[]): Address | null {
  const moved = history
    .toSorted((a, b) => b.rev - a.rev)
    .find(({ type, difference }) => type !== 'requestChange' && difference?.address?.before);
  return moved?.difference?.address?.before ?? null;
}

/** Each place once, those that are known first. */
export function placesOnce(places: readonly (KnownPlace | null)[]): KnownPlace[] {
  const once = new Map<string, KnownPlace>();
  for (const place of places) {
    const key = place && JSON.stringify(partsOf(place.address));
    if (key !== null && !once.has(key)) once.set(key, place!);
  }
  return [...once.values()];
}

const partsOf = (address: Address): string[] => PARTS.map((part) => address[part].trim());

const PARTS = ['country', 'region', 'city', 'district', 'street', 'postcode'] as const;

/** Is this another address than the order's own, and more than a country? */
export const isOtherAddress = (address: Address, own: Address | null | undefined): boolean =>
  PARTS.some((part) => part !== 'country' && address[part].trim() !== '') &&
  (!own || PARTS.some((part) => address[part].trim() !== own[part].trim()));

const isOtherContact = ({ name, phone }: Contact, own: Contact | undefined): boolean =>
  (name.trim() !== '' || phone.trim() !== '') && (name !== own?.name || phone !== own.phone);

/** Only what is different from the order; null when nothing is. */
export function changeOf(draft: ChangeDraft, subject: ChangeSubject): OrderChangeInput | null {
  const lines = (subject.lines ?? []).flatMap(({ id: lineId, quantity: own }) => {
    const quantity = draft.quantities[lineId];
    return quantity === undefined || quantity === own ? [] : [{ lineId, quantity }];
  });
  const added = draft.added.map(({ productId, unitId, quantity }) => ({ productId, unitId, quantity }));
  const { address, contact, delivery } = draft;
  const change = {
    ...(lines.length > 0 ? { lines } : {}),
    ...(added.length > 0 ? { added } : {}),
    ...(address && isOtherAddress(address, subject.address) ? { address } : {}),
    ...(contact && isOtherContact(contact, subject.contact) ? { contact } : {}),
    ...(delivery && delivery !== subject.delivery?.method ? { delivery } : {}),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** What an answer belongs to: this change of the order as it stands. */
export const changeKey = (change: OrderChangeInput, { id, rev }: ChangeSubject): string =>
  JSON.stringify([id, rev, change]);
