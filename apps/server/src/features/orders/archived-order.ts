import type { OrderOutcome } from '@orderdesk/contract';
import type { Completed, OrderDoc } from '@orderdesk/store';
import { codeOf, fold, type NameTable } from './name-table.ts';

/**
 * What lists, search and figures look at, and no more: a hundred thousand of these stay in memory. It carries what rights on an
 * order depend on (`OrderRights`).
 */
export type ArchivedOrder = {
  readonly id: string;
  readonly rev: number;
  readonly number: string;
  readonly customer: { readonly id: string };
  readonly owner: { readonly id: string } | null;
  readonly inFulfilment: boolean;
  readonly placedAt: string;
  readonly open: boolean;
  readonly queues: readonly string[];
  /** Null: it goes on. */
  readonly ended: { readonly at: string; readonly outcome: 'completed' | 'cancelled' } | null;
  /** When it was completed first, and what had been received then: a day's figures stay, also where it was opened again. */
  readonly completed: Completed | null;
  /** What its customer was let off, minor units. */
  readonly letOffs: readonly Moved[];
  /** Minor units of `currency`. */
  readonly total: number;
  readonly currency: string;
  /** Places in the name table: customer, buyer, products. */
  readonly names: readonly number[];
  /** Receiver and telephone, folded for search; only for readers who may see contacts. */
  readonly contact: string;
  /** Tracking numbers of its parcels, as codes are compared. */
  readonly tracking: string;
  /** References of the money that came in and went back, as codes are compared; only for readers who may see the payment. */
  readonly references: string;
};

type Moved = { readonly at: string; readonly amount: number };

/** What is read of an order for it. */
export const ARCHIVED_FIELDS = {
  rev: 1,
  number: 1,
  'customer.id': 1,
  'customer.name': 1,
  'placedBy.name': 1,
  'owner.id': 1,
  inFulfilment: 1,
  placedAt: 1,
  open: 1,
  queues: 1,
  'tree.main.outcome': 1,
  'row.stage.since': 1,
  'totals.total': 1,
  'totals.currency': 1,
  'lines.name': 1,
  'lines.sku': 1,
  contact: 1,
  'shipments.tracking': 1,
  completed: 1,
  'payment.received': 1,
  'payment.letOffs.at': 1,
  'payment.letOffs.amount': 1,
  'payment.reference': 1,
  'payment.receipts.reference': 1,
  'payment.returned.reference': 1,
} as const;

/** An order read with those fields. */
export type ArchivedDoc = Pick<
  OrderDoc,
  '_id' | 'rev' | 'number' | 'inFulfilment' | 'placedAt' | 'open' | 'queues' | 'contact'
> & {
  readonly customer: Pick<OrderDoc['customer'], 'id' | 'name'>;
  readonly placedBy: Pick<OrderDoc['placedBy'], 'name'>;
  readonly owner?: Partial<Pick<NonNullable<OrderDoc['owner']>, 'id'>> | null;
  readonly tree: { readonly main: { readonly outcome: string | null } };
  readonly row: { readonly stage: { readonly since: string } };
  readonly totals: Pick<OrderDoc['totals'], 'total' | 'currency'>;
  readonly lines: readonly Pick<OrderDoc['lines'][number], 'name' | 'sku'>[];
  readonly shipments?: readonly Pick<OrderDoc['shipments'][number], 'tracking'>[];
  readonly completed?: Completed;
  readonly payment?: {
    readonly received?: number;
    readonly letOffs?: readonly Moved[];
    readonly reference?: string | null;
    readonly receipts?: readonly Noted[];
    readonly returned?: readonly Noted[];
  };
};
type Noted = { readonly reference?: string | null };

const NONE: readonly never[] = [];

export function archivedOrder(doc: ArchivedDoc, names: NameTable): ArchivedOrder {
  const { customer, placedBy, owner, contact, lines, shipments = [], payment = {} } = doc;
  return {
    id: doc._id,
    rev: doc.rev,
    number: doc.number,
    customer: { id: customer.id },
    // A database may leave out what is asked of nothing.
    owner: owner?.id === undefined ? null : { id: owner.id },
    inFulfilment: doc.inFulfilment,
    placedAt: doc.placedAt,
    open: doc.open,
    queues: doc.queues.length > 0 ? doc.queues : NONE,
    // An order that is over stands in its last state since it was.
    ended: doc.open ? null : { at: doc.row.stage.since, outcome: outcomeOf(doc) },
    completed: doc.completed ?? completedNow(doc),
    letOffs: payment.letOffs?.length ? payment.letOffs.map(({ at, amount }) => ({ at, amount })) : NONE,
    total: doc.totals.total,
    currency: doc.totals.currency,
    names: [
      ...new Set([
        names.place(customer.name),
        names.place(placedBy.name),
        ...lines.map(({ name, sku }) => names.place(`${name.zh}\n${name.en}\n${sku}`)),
      ]),
    ],
    contact: fold(`${contact.name}\n${contact.phone.replace(/\D/g, '')}`),
    tracking: codes(shipments.map(({ tracking }) => tracking)),
    references: codes(
      [payment, ...(payment.receipts ?? []), ...(payment.returned ?? [])].map(({ reference }) => reference),
    ),
  };
}

const outcomeOf = ({ tree }: Pick<ArchivedDoc, 'tree'>): 'completed' | 'cancelled' =>
  (tree.main.outcome ?? 'completed') === 'completed' ? 'completed' : 'cancelled';

/** That it was completed, of an order that stands so; null of any other. It stands in its last state since then. */
export function completedNow(doc: Pick<ArchivedDoc, 'open' | 'tree' | 'row' | 'payment'>): Completed | null {
  if (doc.open || outcomeOf(doc) !== 'completed') return null;
  return { at: doc.row.stage.since, value: doc.payment?.received ?? 0 };
}

/** What an order counts for under an outcome, minor units, and when: what was received at its first completion, what was let off, what it cost. */
export function countedAs(order: ArchivedOrder, outcome: OrderOutcome): readonly Moved[] {
  const { completed, ended, letOffs, total } = order;
  if (outcome === 'letOff') return letOffs;
  if (outcome === 'completed') return completed ? [{ at: completed.at, amount: completed.value }] : NONE;
  return ended?.outcome === 'cancelled' ? [{ at: ended.at, amount: total }] : NONE;
}

const codes = (given: readonly (string | null | undefined)[]): string =>
  [...new Set(given.flatMap((code) => (code ? [codeOf(code)] : [])))].join('\n');

/** Oldest first; of one moment, by id. */
export const byAge = (a: ArchivedOrder, b: ArchivedOrder): number =>
  a.placedAt === b.placedAt ? (a.id < b.id ? -1 : 1) : a.placedAt < b.placedAt ? -1 : 1;
