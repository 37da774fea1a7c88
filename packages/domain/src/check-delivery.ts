import { type Address, checkAddress, type Contact, type FieldRefusal } from './address.ts';
import { checkContact } from './contact.ts';
import type { DeliveryMethod } from './order.ts';

/** What an address that was never given lacks: everything. */
const NOTHING: Address = { country: 'CN', region: '', city: '', district: '', street: '', postcode: '' };

/** What is wrong with where the goods go, field by field. Goods that are collected go nowhere: nothing is asked. */
export const checkDestination = (
  method: DeliveryMethod,
  address: Address | null,
): readonly FieldRefusal<keyof Address>[] => (method === 'pickup' ? [] : checkAddress(address ?? NOTHING));

export type DeliveryProblems = {
  readonly address: readonly FieldRefusal<keyof Address>[];
  readonly contact: readonly FieldRefusal<keyof Contact>[];
};

/** Everything a delivery in this way would fail on. Screens ask it before an order is sent, the server when it comes. */
export const checkDelivery = (
  method: DeliveryMethod,
  address: Address | null,
  contact: Contact,
): DeliveryProblems => ({ address: checkDestination(method, address), contact: checkContact(contact) });
