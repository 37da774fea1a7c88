import {
  type Actor,
  type FormField,
  differenceText,
  named,
  type Order,
  type OrderDifference,
  type OrderFacts,
  reachOf,
  sharedFields,
  type Text,
  toPutBack,
  writtenIn,
} from '@orderdesk/domain';
import {
  type EventDoc,
  eventModel,
  inserting,
  type OrderDoc,
  orderModel,
  outboxModel,
  type OutboxDoc,
  removing,
  replacing,
  putting,
  type StoredRow,
  timerModel,
  type Write,
} from '@orderdesk/store';
import type { InstanceTree, TakenBy } from '@orderdesk/workflow';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import { dayTextAt } from '../../core/days.ts';
import { creditWrites } from '../credit/credit-writes.ts';
import { stockWrites } from '../stock/stock-writes.ts';
import { capsOn } from './allowance.ts';
import { isQuiet } from './quiet-step.ts';
import { completedNow } from './archived-order.ts';
import { codesOnItsWay } from './codes-on-its-way.ts';
import { answering, askedByAfter, doer, takingPartAfter } from './asked-by.ts';
import { inHandAfter } from './changed-in-hand.ts';
import { unansweredAfter } from './order-bounds.ts';
import type { OrderDraft } from './order-draft.ts';
import { stagePaths, storedRow } from './order-row.ts';
import type { SentUnder } from './sent-before.ts';
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
    /** The form it was sent with; its fields say who reads what was written. */
    readonly form?: readonly FormField[];
    /** What a change made, or asked for, of the order. */
    readonly difference?: OrderDifference;
    /** It was only asked for. */
    readonly asked?: true;
    /** What it denies, in words, and what that had changed of the order. */
    readonly denies?: { readonly words: Text; readonly difference?: OrderDifference };
  };
  readonly sent?: SentUnder;
  /** The instance that took the event; none, for steps that are no workflow's. */
  readonly takenBy?: TakenBy;
  readonly facts: OrderFacts | null;
  readonly at: Date;
  readonly idempotency: { readonly key: string; readonly requestHash: string };
  /** More writes that belong to this change, e.g. the timer row that caused it. */
  readonly also?: readonly Write[];
};

/**
 * Saves one step of an order, whole or not at all: the order (only if `rev` is unchanged), guarded stock and credit, the audit
 * event, timers and outbox. Returns the document as saved. Throws `RevConflict`, `StockShort`, `CreditMoved`, `CreditShort`; nothing is
 * written then.
 */
export async function commitChange(core: Core, change: Change): Promise<OrderDoc> {
  const doc = nextDoc(core, change);
  const { takenBy = null } = change;
  const at = change.at.toISOString();
  const quiet = isQuiet(change, doc) ? { quiet: true as const } : {};
  await core.store.commit([
    // The rows that others fight for come first: a conflict then costs one write, not twenty.
    ...stockWrites(doc, change.draft.stock, at),
    ...(await creditWrites(core.store, doc.customer, change.draft.credit, change.draft.lent)),
    orderWrite(change.before, doc),
    inserting(eventModel, {
      _id: `${doc._id}:${doc.rev}`,
      orderId: doc._id,
      rev: doc.rev,
      type: change.event.type,
      at,
      actor: change.event.actor,
      data: change.event.data,
      shared: sharedFields(change.event.form ?? [], change.event.actor.roles.includes('customer')),
      ...(change.event.difference ? { difference: change.event.difference } : {}),
      ...(change.event.asked ? { asked: true } : {}),
      ...parcelNamed(change),
      ...(change.sent ? { sent: change.sent } : {}),
      facts: change.facts,
      workflow: takenBy && { id: takenBy.workflowId, version: takenBy.version, child: takenBy.child },
      stages: stagePaths(doc.tree),
      row: doc.row,
      ...quiet,
    }),
    ...timerWrites(doc, change.workflow.timers),
    ...outboxWrites(core, doc, change, at),
    ...(change.also ?? []),
  ]);
  core.committed.tell({ type: change.event.type, row: doc.row, ...quiet });
  return doc;
}

/** Where the parcel was that the event names, and what it held if it was counted, as it stood before. */
function parcelNamed({ before, event }: Change): Pick<EventDoc, 'parcelAt' | 'held'> {
  const parcel = before?.shipments.find(({ id }) => id === event.data['shipmentId']);
  if (!before || !parcel) return {};
  const isCounted = event.form?.some(({ type }) => type === 'goods');
  return { parcelAt: parcel.warehouseId, ...(isCounted && { held: named(parcel.lines, before.lines) }) };
}

function nextDoc(core: Core, { before, draft, tree, event, facts, idempotency }: Change): OrderDoc {
  const rev = (before?.rev ?? 0) + 1;
  const { id, ...order } = draft.order;
  const row: StoredRow = storedRow(core, draft.order, tree, rev);
  const isNewcomers = before
    ? before.newcomer !== undefined
    : facts !== null && capsOn(core, order.customer, facts.previousOrders) !== null;
  const askedBy = askedByAfter(before, { row, owner: draft.order.owner }, event.actor);
  const takingPart = takingPartAfter(before, order, event.actor);
  const inHand = inHandAfter(before?.inHand, event);
  const onItsWay = codesOnItsWay(order.shipments);
  const completed =
    before?.completed ??
    (before && completedNow(before)) ??
    completedNow({ tree, row, open: row.open, payment: order.payment });
  return {
    _id: id,
    ...order,
    rev,
    tree,
    row,
    open: row.open,
    queues: row.queues,
    inFulfilment: row.inFulfilment,
    ...(isNewcomers ? { newcomer: reachOf(order.contact, order.address) } : {}),
    ...(toPutBack(order).length > 0 ? { putBackDue: true as const } : {}),
    ...(onItsWay.length > 0 ? { onItsWay } : {}),
    idempotencyKey: before?.idempotencyKey ?? idempotency.key,
    requestHash: before?.requestHash ?? idempotency.requestHash,
    unanswered: unansweredAfter(before, tree, event.actor),
    ...(askedBy === undefined ? {} : { askedBy }),
    ...(takingPart.length > 0 ? { takingPart } : {}),
    ...(completed ? { completed } : {}),
    ...(Object.keys(inHand).length > 0 ? { inHand } : {}),
  };
}

const orderWrite = (before: OrderDoc | null, doc: OrderDoc): Write =>
  before
    ? replacing(
        orderModel,
        { _id: doc._id, rev: before.rev },
        doc,
        () => new RevConflict(`${doc.number} is no longer at rev ${before.rev}`),
      )
    : inserting(orderModel, doc);

const timerId = (orderId: string, child: string | null, id: string) => `${orderId}:${child ?? 'main'}:${id}`;

function timerWrites(doc: OrderDoc, timers: TreeChange['timers']): Write[] {
  const set = new Map(timers.set.map((timer) => [timerId(doc._id, timer.child, timer.id), timer]));
  const cancelled = timers.cancel
    .map(({ child, id }) => timerId(doc._id, child, id))
    .filter((_id) => !set.has(_id));
  return [
    ...cancelled.map((_id) => removing(timerModel, { _id })),
    ...[...set].map(([_id, { child, event, dueAt }]) =>
      putting(timerModel, _id, { orderId: doc._id, child, event, dueAt, leasedUntil: '', attempts: 0 }),
    ),
  ];
}

/** What is to be done once the step is saved: one row, however much it is. */
function outboxWrites(core: Core, doc: OrderDoc, { before, workflow, event }: Change, at: string): Write[] {
  const effects = workflow.effects.filter((effect) => effect.runs === 'outbox');
  if (effects.length === 0) return [];
  const row: OutboxDoc = {
    _id: `${doc._id}:${doc.rev}`,
    orderId: doc._id,
    rev: doc.rev,
    effects,
    at,
    actor: event.actor.id,
    by: doer(event.actor),
    ...(doc.takingPart ? { takingPart: doc.takingPart } : {}),
    // Of an order that has ended, who had it until then.
    owner: (doc.owner ?? (doc.open ? null : before?.owner))?.id ?? null,
    ...answering(before, doc, event.actor),
    written: writtenIn(event.form ?? [], event.data, event.actor.roles.includes('customer')),
    ...changedIn(core, event),
    state: 'waiting',
    nextAt: at,
    attempts: 0,
    error: null,
  };
  return [inserting(outboxModel, row)];
}

/** What the event made different, or denies that it should have been made so. */
function changedIn(core: Core, event: Change['event']): Pick<OutboxDoc, 'changed'> {
  const { difference, denies } = event;
  const inWords = (of: OrderDifference) => differenceText(of, sayDay(core));
  if (difference) return { changed: withChoices(inWords(difference), event) };
  if (!denies) return {};
  const { zh, en } = denies.difference ? inWords(denies.difference) : { zh: '', en: '' };
  const joined = (words: string, more: string) => (more ? `${words}\n${more}` : words);
  return { changed: { zh: joined(denies.words.zh, zh), en: joined(denies.words.en, en) } };
}

const sayDay =
  (core: Core) =>
  (at: string): Text =>
    dayTextAt(companyCalendar(core), at);

/** What was chosen in a form for its customer to read, under what was changed. */
function withChoices(changed: Text, { form = [], data }: Change['event']): Text {
  const chosen = form.flatMap(({ name, type, reader, label, options = [] }) => {
    const option = options.find(({ value }) => value === data[name]);
    return type === 'select' && reader === 'customer' && option ? [{ label, option }] : [];
  });
  const lines = (locale: 'zh' | 'en') =>
    chosen.map(
      ({ label, option }) => `${label[locale]}${locale === 'zh' ? '：' : ': '}${option.label[locale]}`,
    );
  return { zh: [changed.zh, ...lines('zh')].join('\n'), en: [changed.en, ...lines('en')].join('\n') };
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
    // Before there were several it was the last alone.
    ...(doc.agreed ? { agreed: [doc.agreed].flat() } : {}),
    ...(doc.denied ? { denied: doc.denied } : {}),
    ...(doc.putBack ? { putBack: doc.putBack } : {}),
    note: doc.note,
    owner: doc.owner,
    placedAt: doc.placedAt,
    ...(doc.dearerAt ? { dearerAt: doc.dearerAt } : {}),
  };
}
