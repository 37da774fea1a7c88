import type { SubjectName } from './subjects.ts';

/**
 * Every field that leaves the server, in groups that are granted together. Names are dotted paths as in the contract's
 * `OrderRow`, `OrderView`, `ProductCard`, `ProductView` and `CompanyView`; a path through a list means each of its entries. A
 * field belongs to the longest path named here that it begins with; one that no path covers is a fault (see `project`).
 * `internal` leaves the server for nobody.
 */
export const FIELD_GROUPS = [
  'base',
  'desk',
  'money',
  'cost',
  'contact',
  'email',
  'findings',
  'privateNotes',
  'stockDetail',
  'history',
  'credit',
  'internal',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

type Catalogue = Partial<Record<FieldGroup, readonly string[]>>;

const under = (parent: string, fields: string): string[] =>
  fields.split(' ').map((field) => `${parent}.${field}`);
const names = (fields: string): string[] => fields.split(' ');

/** Where an order before and after a change stands: asked for, in the history, and before it is sent. */
const DIFFERENCES = [
  ...['changeRequest.difference', 'history.difference', 'difference'],
  ...['changedInHand.goods', 'changedInHand.receiver'],
];
const inDifferences = (fields: string): string[] => DIFFERENCES.flatMap((place) => under(place, fields));

const ORDER: Catalogue = {
  base: [
    ...names(
      'id rev number placedAt stage stages open waitsFor lineCount summary currency expectedAt deadlines',
    ),
    ...names('warehouses delivery path changeRequest note offers can workflow cashToCollect'),
    ...under('customer', 'id kind accountKind name groupId'),
    ...under('placedBy', 'id name'),
    ...under('lines', 'id productId sku name picture unit quantity note'),
    ...under(
      'shipments',
      'id warehouseId warehouse step carrier tracking shippedAt deliveredAt back settledBy replaces estimate',
    ),
    ...under('shipments.lines', 'lineId productId sku name quantity unit note'),
    ...inDifferences('lines delivery expectedAt collectAt'),
  ],
  /** How the house works on it: whose it is, where it waits, until when. Lists, filters and refusals go by the same right. */
  desk: [
    ...names('owner queues dueAt putBack changedInHand'),
    ...['customer.unverified', 'customer.namesake', 'warehouses.queues', 'shipments.lines.missing'],
    ...['warehouses.since', 'warehouses.worker', 'shipments.worker'],
  ],
  money: [
    ...names('total totals payment paymentDetail payTo'),
    ...under('lines', 'unitPrice listPrice priceReason subtotal discount shipping tax taxRate total'),
    ...inDifferences('totals convention settles'),
    ...inDifferences('lines.before.unitPrice lines.before.taxRate lines.after.unitPrice lines.after.taxRate'),
    ...under(
      'history.data',
      'amount again received total reference refund discount outstanding toRefund moved',
    ),
  ],
  cost: ['lines.cost'],
  contact: [
    ...names('address contact'),
    'shipments.to',
    ...inDifferences('address contact'),
    ...under('history.data', 'address contact'),
  ],
  email: ['customer.email', 'placedBy.email', 'newCompany'],
  findings: ['findings', 'history.data.findings'],
  privateNotes: ['privateNotes', 'history.data.privateNote'],
  stockDetail: ['shipments.lines.shelf', 'putBack.lines.shelf'],
  history: ['history'],
  internal: names('inFulfilment customerStage dearerAt changeRequest.change history.data.change'),
};

const PRODUCT: Catalogue = {
  base: [
    ...names('id sku name brand categoryId picture price stock unit minimum step taxRate highlights'),
    ...names('path summary pictures units unitStock tiers specifications usage related'),
  ],
  cost: ['cost'],
  stockDetail: ['byWarehouse'],
};

const COMPANY: Catalogue = {
  base: names('id name kind groupId taxNumber confirmed members'),
  credit: names('creditLimit creditUsed'),
};

const PERSON: Catalogue = {
  base: names('id name kind roles'),
  email: names('email companyId companyRole groupId locale permissionVersion addresses'),
};

/** The kinds of things whose fields are granted one by one; all others are seen whole or not at all. */
export const FIELDS: Readonly<Partial<Record<SubjectName, Catalogue>>> = {
  Order: ORDER,
  Product: PRODUCT,
  Company: COMPANY,
  Person: PERSON,
};

/** The concrete names of these groups of a kind of thing. */
export const fieldsOf = (name: SubjectName, ...groups: readonly FieldGroup[]): string[] =>
  groups.flatMap((group) => FIELDS[name]?.[group] ?? []);

/** The groups a kind of thing has, but for what never leaves. */
export const groupsOf = (name: SubjectName): FieldGroup[] =>
  FIELD_GROUPS.filter((group) => group !== 'internal' && FIELDS[name]?.[group] !== undefined);
