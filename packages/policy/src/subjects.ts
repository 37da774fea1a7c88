import { subject, type ForcedSubject, type MongoAbility } from '@casl/ability';
import type { ActorRole } from '@orderdesk/domain';

/**
 * What may be done. `place`: submit an order as a customer · `handle`: claim and release · `assign`: give to a colleague ·
 * `send`: send a workflow event in a role · `manage`: CASL's word for everything.
 */
export const ACTIONS = ['read', 'place', 'handle', 'assign', 'send', 'edit', 'manage'] as const;
export type Action = (typeof ACTIONS)[number];

export const SUBJECTS = [
  'Order',
  'OrderEvent',
  'Company',
  'Person',
  'Group',
  'BankAccount',
  'House',
  'Product',
  'Price',
  'Stock',
  'Workflow',
  'Notification',
  'Cart',
  'Report',
] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** What rights on an order depend on; stored orders, their rows and list queries all carry it under these names. */
export type OrderRights = {
  readonly customer: { readonly id: string };
  /** Stands in fulfilment: what a warehouse works on. Left out: no. */
  readonly inFulfilment?: boolean;
  readonly owner?: { readonly id: string } | null;
};

/** What rights on each kind of thing depend on: all that a rule's conditions ever look at. */
export type Rights = {
  Order: OrderRights;
  OrderEvent: { readonly as: ActorRole; readonly order: OrderRights };
  Company: { readonly id: string };
  Person: { readonly id: string; readonly kind: string; readonly companyId: string | null };
  Group: object;
  BankAccount: object;
  House: object;
  Product: object;
  Price: object;
  Stock: object;
  Workflow: object;
  Notification: { readonly personId: string };
  Cart: { readonly personId: string };
  Report: { readonly kind: string };
};

const CONDITION_FIELDS: Readonly<Record<SubjectName, readonly string[]>> = {
  Order: ['customer', 'inFulfilment', 'owner'],
  OrderEvent: ['as', 'order'],
  Company: ['id'],
  Person: ['id', 'kind', 'companyId'],
  Group: [],
  BankAccount: [],
  House: [],
  Product: [],
  Price: [],
  Stock: [],
  Workflow: [],
  Notification: ['personId'],
  Cart: ['personId'],
  Report: ['kind'],
};

export type Tagged = ForcedSubject<SubjectName> & Record<string, unknown>;
export type AppAbility = MongoAbility<[Action, SubjectName | 'all' | Tagged]>;

/**
 * The thing as CASL wants it: a small copy with its type, holding only what conditions look at. The original may be frozen, a
 * database document or shared between askers: it is never touched.
 */
export function tagged<Name extends SubjectName>(name: Name, thing: Rights[Name]): Tagged {
  const facts: Record<string, unknown> = {};
  for (const field of CONDITION_FIELDS[name]) facts[field] = (thing as Record<string, unknown>)[field];
  return subject(name, facts);
}

/** May this be done? Without a thing the question is about the kind: is there any such thing it may be done to? */
export function may<Name extends SubjectName>(
  ability: AppAbility,
  action: Action,
  name: Name,
  thing?: Rights[Name],
  field?: string,
): boolean {
  return ability.can(action, thing === undefined ? name : tagged(name, thing), field);
}
