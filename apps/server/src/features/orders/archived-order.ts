import type { OrderOutcome } from '@orderdesk/contract';
import type { OrderDoc } from '@orderdesk/store';
import { codeOf, fold, type NameTable } from './name-table.ts';

/**
 * How an order ended, as people count it: `completed` is the outcome of that name, or that nothing is left to do in it, where all of it was
 * paid; `letOff` the same, where some of it was let off; `cancelled` every other one.
 */
type Outcome = OrderOutcome;

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
  readonly ended: { readonly at: string; readonly outcome: Outcome } | null;
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
  'payment.writtenOff': 1,
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
  readonly payment?: {
    readonly writtenOff?: number;
    readonly reference?: string | null;
    readonly receipts?: readonly Noted[];
    readonly returned?: readonly Noted[];
  };
};
type Noted = { readonly reference?: string | null };

const NONE: readonly string[] = [];

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

function outcomeOf({ tree, payment }: Pick<ArchivedDoc, 'tree' | 'payment'>): Outcome {
  if ((tree.main.outcome ?? 'completed') !== 'completed') return 'cancelled';
  return (payment?.writtenOff ?? 0) > 0 ? 'letOff' : 'completed';
}

const codes = (given: readonly (string | null | undefined)[]): string =>
  [...new Set(given.flatMap((code) => (code ? [codeOf(code)] : [])))].join('\n');

/** Oldest first; of one moment, by id. */
export const byAge = (a: ArchivedOrder, b: ArchivedOrder): number =>
  a.placedAt === b.placedAt ? (a.id < b.id ? -1 : 1) : a.placedAt < b.placedAt ? -1 : 1;
