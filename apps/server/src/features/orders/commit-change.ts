import type { Actor, Order, OrderFacts } from '@orderdesk/domain';
import {
  eventModel,
  type OrderDoc,
  orderModel,
  outboxModel,
  type OutboxDoc,
  type StoredRow,
  timerModel,
} from '@orderdesk/store';
import type { InstanceTree } from '@orderdesk/workflow';
import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import type { Core } from '../../core/core.ts';
import { moveCredit } from '../credit/move-credit.ts';
import { moveStockRows } from '../stock/move-stock.ts';
import type { OrderDraft } from './order-draft.ts';
import { stagePaths, storedRow } from './order-row.ts';
import type { TreeChange } from './tree-change.ts';

/** Somebody else changed the order since it was read. Callers read again and decide again, or tell their client. */
export class RevConflict extends Error {
  override readonly name = 'RevConflict';
}

export type Change = {
  /** The document as it was read; null for a new order. */
  readonly before: OrderDoc | null;
  readonly draft: OrderDraft;
  readonly tree: InstanceTree;
  readonly workflow: TreeChange;
  readonly event: {
    readonly type: string;
    readonly actor: Actor;
    readonly data: Readonly<Record<string, unknown>>;
  };
  readonly facts: OrderFacts | null;
  readonly at: Date;
  readonly idempotency: { readonly key: string; readonly requestHash: string };
  /** More writes that belong to this change, e.g. the timer row that caused it. */
  readonly also?: (session: ClientSession) => Promise<void>;
};

/**
 * Saves one step of an order, whole or not at all: the order (only if `rev` is unchanged), guarded stock and credit, the audit
 * event, timers and outbox. Returns the document as saved. Throws `RevConflict`, `StockShort`, `CreditShort`; nothing is
 * written then.
 */
export async function commitChange(core: Core, change: Change): Promise<OrderDoc> {
  const doc = nextDoc(core, change);
  const at = change.at.toISOString();
  await core.store.transaction(async (session) => {
    // The rows that others fight for come first: a conflict then costs one write, not seven.
    await moveStockRows(core.store, session, doc._id, change.draft.stock, at);
    await moveCredit(core.store, session, doc.customer, change.draft.credit);
    await writeOrder(core, session, change.before, doc);
    await eventModel(core.store.connection).collection.insertOne(
      {
        _id: `${doc._id}:${doc.rev}` as never,
        orderId: doc._id,
        rev: doc.rev,
        type: change.event.type,
        at,
        actor: change.event.actor,
        data: change.event.data,
        facts: change.facts,
        stages: stagePaths(doc.tree),
        row: doc.row,
      },
      { session },
    );
    await writeTimers(core, session, doc, change.workflow.timers);
    await writeOutbox(core, session, doc, change.workflow, at);
    await change.also?.(session);
  });
  core.committed.tell({ type: change.event.type, row: doc.row });
  return doc;
}

function nextDoc(core: Core, { before, draft, tree, idempotency }: Change): OrderDoc {
  const rev = (before?.rev ?? 0) + 1;
  const { id, ...order } = draft.order;
  const row: StoredRow = storedRow(core.workflows, draft.order, tree, rev);
  return {
    _id: id,
    ...order,
    rev,
    tree,
    row,
    open: row.open,
    queues: row.queues,
    inFulfilment: row.inFulfilment,
    idempotencyKey: before?.idempotencyKey ?? idempotency.key,
    requestHash: before?.requestHash ?? idempotency.requestHash,
  };
}

async function writeOrder(core: Core, session: ClientSession, before: OrderDoc | null, doc: OrderDoc) {
  const orders = orderModel(core.store.connection).collection;
  if (!before) {
    await orders.insertOne(doc as never, { session });
    return;
  }
  const { matchedCount } = await orders.replaceOne({ _id: doc._id as never, rev: before.rev }, doc, {
    session,
  });
  if (matchedCount !== 1) throw new RevConflict(`${doc.number} is no longer at rev ${before.rev}`);
}

const timerId = (orderId: string, child: string | null, id: string) => `${orderId}:${child ?? 'main'}:${id}`;

async function writeTimers(core: Core, session: ClientSession, doc: OrderDoc, timers: TreeChange['timers']) {
  const set = new Set(timers.set.map(({ child, id }) => timerId(doc._id, child, id)));
  const writes: AnyBulkWriteOperation<Record<string, unknown>>[] = [];
  for (const { child, id } of timers.cancel) {
    const _id = timerId(doc._id, child, id);
    if (!set.has(_id)) writes.push({ deleteOne: { filter: { _id: _id as never } } });
  }
  for (const { child, id, event, dueAt } of timers.set) {
    writes.push({
      replaceOne: {
        filter: { _id: timerId(doc._id, child, id) as never },
        replacement: { orderId: doc._id, child, event, dueAt, leasedUntil: '', attempts: 0 },
        upsert: true,
      },
    });
  }
  if (writes.length > 0) {
    await timerModel(core.store.connection).collection.bulkWrite(writes, { session, ordered: true });
  }
}

async function writeOutbox(
  core: Core,
  session: ClientSession,
  doc: OrderDoc,
  workflow: TreeChange,
  at: string,
) {
  const rows: OutboxDoc[] = workflow.effects
    .filter((effect) => effect.runs === 'outbox')
    .map((effect, n) => ({
      _id: `${doc._id}:${doc.rev}:${n}`,
      orderId: doc._id,
      rev: doc.rev,
      effect,
      at,
      state: 'waiting' as const,
      nextAt: at,
      attempts: 0,
      error: null,
    }));
  if (rows.length > 0) {
    await outboxModel(core.store.connection).collection.insertMany(rows as never[], { session });
  }
}

/** The order inside a document, without what only storing needs. */
export function orderOf(doc: OrderDoc): Order {
  return {
    id: doc._id,
    number: doc.number,
    customer: doc.customer,
    placedBy: doc.placedBy,
    lines: doc.lines,
    totals: doc.totals,
    address: doc.address,
    contact: doc.contact,
    delivery: doc.delivery,
    payment: doc.payment,
    shipments: doc.shipments,
    findings: doc.findings,
    changeRequest: doc.changeRequest,
    note: doc.note,
    owner: doc.owner,
    placedAt: doc.placedAt,
  };
}
