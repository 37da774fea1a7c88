import type { Address, Contact, FieldRefusal } from './address.ts';
import { readContact } from './contact.ts';
import type { DeliveryMethod } from './order.ts';
import { provinceOf } from './provinces.ts';
import { readAddress } from './read-address.ts';

/** What an address that was never given lacks: everything. */
const NOTHING: Address = { country: 'CN', region: '', city: '', district: '', street: '', postcode: '' };

const DIALLED: Readonly<Record<string, string>> = { '71': 'TW', '81': 'HK', '82': 'MO' };

/** Where a telephone number without a country code is dialled, by the address that stands beside it. */
export const dialledFrom = (address: Address | null): string =>
  address === null || address.country === 'CN'
    ? (DIALLED[provinceOf(address?.region ?? '')?.code ?? ''] ?? 'CN')
    : address.country;

export type ReadDelivery = {
  /** As they are kept. No address where goods are collected. */
  readonly address: Address | null;
  readonly contact: Contact;
  readonly problems: DeliveryProblems;
};

export type DeliveryProblems = {
  readonly address: readonly FieldRefusal<keyof Address>[];
  readonly contact: readonly FieldRefusal<keyof Contact>[];
};

/** Where and to whom the goods go, read as people type it. Goods that are collected go nowhere: no address is asked. */
export function readDelivery(method: DeliveryMethod, typed: Address | null, receiver: Contact): ReadDelivery {
  const { address, problems } = readAddress(typed ?? NOTHING);
  const { contact, problems: wrong } = readContact(receiver, dialledFrom(typed === null ? null : address));
  return method === 'pickup'
    ? { address: null, contact, problems: { address: [], contact: wrong } }
    : { address, contact, problems: { address: problems, contact: wrong } };
}

/** What is wrong with where the goods go, field by field. */
export const checkDestination = (
  method: DeliveryMethod,
  address: Address | null,
): readonly FieldRefusal<keyof Address>[] =>
  method === 'pickup' ? [] : readAddress(address ?? NOTHING).problems;

/** Everything a delivery in this way would fail on. Screens ask it before an order is sent, the server when it comes. */
export const checkDelivery = (
  method: DeliveryMethod,
  address: Address | null,
  contact: Contact,
): DeliveryProblems => readDelivery(method, address, contact).problems;
