import type { HistoryEntry } from '@orderdesk/contract';
import { dataOf, orderMoney, type Text } from '@orderdesk/domain';
import { projectHistory } from '@orderdesk/policy';
import type { EventDoc, OrderDoc, StoredRow } from '@orderdesk/store';
import type { Compiled, EventDef } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { orderOf } from './commit-change.ts';
import { differenceView } from './difference.view.ts';
import { originOf, originsIn } from './event-origin.ts';
import { moneyText, type Said, saidIn, type SaidOf } from './event-said.ts';
import { isSpokenFor, isTimer, NO_PLACES, stepLabel, stepSentence } from './event-sentence.ts';
import type { HistoryPage } from './order.repository.ts';
import { readsDesk, type Reader } from './order-rights.ts';
import { OWN_FORMS } from './own-forms.ts';
import { warehouseLabel } from '../../core/warehouse-label.ts';

/** An entry before it is put into words: all that may be read of it, and the definition that has the words. */
type Step = Omit<HistoryEntry, 'label' | 'sentence' | 'said' | 'stage'> & {
  readonly event: EventDoc;
  readonly origin: Compiled | null;
  readonly stage: Text | null;
};

/** What a form said, before it is known which of it the sentence says. */
type Given = Omit<HistoryEntry['said'][number], 'inSentence'>;

/**
 * An order's history for one reader, told in sentences. Every step keeps the words of the workflow version it was done in.
 * Customers read what happened to their order, calmly and in their words; what the house did within itself, and what staff wrote
 * in fields that do not name them as readers, is the house's.
 */
export async function historyView(
  core: Core,
  reader: Reader,
  doc: OrderDoc,
  { events, earlier }: Pick<HistoryPage, 'events' | 'earlier'>,
): Promise<HistoryEntry[]> {
  await core.workflows.loadFor(doc.tree, originsIn(events));
  const forCustomer = !readsDesk(reader.ability, doc);
  const of: SaidOf = { order: orderOf(doc), warehouse: (id) => warehouseLabel(core, id) };
  const steps = events.map((event, index) => ({
    event,
    before: events[index - 1] ?? earlier,
    origin: originOf(core.workflows, doc.tree, event),
  }));
  const readable = projectHistory(
    reader.ability,
    doc,
    steps.map(({ event, origin }) => ({
      id: event._id,
      rev: event.rev,
      at: event.at,
      type: event.type,
      actor: { id: event.actor.id, name: event.actor.name, side: sideOf(event) },
      data: {
        ...saidOnce(
          forCustomer ? dataOf(event.data, event.shared) : event.data,
          origin?.definition.events[event.type],
        ),
        ...moneyOf(event, origin?.definition.events[event.type]),
      },
      ...(event.difference
        ? { difference: differenceView(event.difference, doc.customer, forCustomer) }
        : {}),
    })),
  );
  const byId = new Map(steps.map((step) => [step.event._id, step]));
  return readable.flatMap((entry) => {
    const { event, before, origin } = byId.get(entry.id)!;
    const step: Step = {
      ...entry,
      event,
      origin,
      stage: stageReached(event.row, before?.row ?? null, forCustomer),
    };
    const words = told(step, of, forCustomer);
    return words ? [{ ...words, actor: actorTold(words, forCustomer) }] : [];
  });
}

/** Without what was only typed once more. */
function saidOnce(data: EventDoc['data'], event: EventDef | undefined): EventDoc['data'] {
  const twice = (event?.form ?? []).flatMap(({ name, repeats }) => (repeats === undefined ? [] : [name]));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !twice.includes(name)));
}

/** The entry in words; null where it does not concern the reader. */
function told(
  { event, origin, stage, ...entry }: Step,
  of: SaidOf,
  forCustomer: boolean,
): HistoryEntry | null {
  const form = origin?.definition.events[event.type]?.form ?? OWN_FORMS[event.type] ?? [];
  const given = [
    ...saidIn(form, entry.data, { ...of, parcelAt: event.parcelAt, held: event.held }).map((one) => ({
      ...one,
      shared: event.shared.includes(one.name),
    })),
    ...moneyLeft(entry.data, event.row.currency),
    ...requestMeanwhile(event, forCustomer),
  ];
  if (forCustomer && !concernsCustomer(event, origin, stage, given)) return null;
  const { moved: amount } = entry.data;
  const moved = typeof amount === 'number' ? moneyText(amount, event.row.currency) : null;
  if (forCustomer && event.type === 'resolveProblem' && stage === null)
    return { ...entry, label: WROTE, sentence: WROTE, said: asSaid(given, NO_PLACES), stage };
  const called = stepLabel(origin, event, forCustomer);
  // What the clock does to their order is told to customers by where that led.
  const { text: sentence, places } =
    forCustomer && isTimer(event.type) && stage
      ? { text: stage, places: NO_PLACES }
      : stepSentence(origin, { ...event, data: entry.data }, { said: given, moved, forCustomer });
  const definition = origin?.definition.events[event.type];
  // Whose words they are belongs to what they are called.
  const label =
    forCustomer && definition?.told?.spokenFor && isSpokenFor(definition, given) ? sentence : called;
  return { ...entry, label, sentence, said: asSaid(given, places), stage };
}

/** Kinds of fields in which people write to each other. */
const SPOKEN: ReadonlySet<string> = new Set(['textarea', 'address']);

/** Which of the staff did something is the house's; whoever wrote to the customer, or changed their order, is named. */
function actorTold(
  { actor: { name, ...actor }, said, difference }: HistoryEntry,
  forCustomer: boolean,
): HistoryEntry['actor'] {
  if (!forCustomer || actor.side === 'customer') return { ...actor, ...(name === undefined ? {} : { name }) };
  const wrote = difference !== undefined || said.some(({ type }) => SPOKEN.has(type));
  return { side: actor.side, ...(wrote && actor.side === 'staff' && name !== undefined ? { name } : {}) };
}

/** To customers who were never told of a problem, what was written when it was solved solves nothing: it is a word to them. */
const WROTE: Text = { zh: '我们给您留了言', en: 'We wrote to you' };

const asSaid = (given: readonly Given[], places: ReadonlySet<string>): HistoryEntry['said'] =>
  given.map((one) => ({ ...one, inSentence: places.has(one.name) }));

const sideOf = ({ actor }: EventDoc): HistoryEntry['actor']['side'] =>
  actor.roles.includes('customer') ? 'customer' : actor.roles.includes('system') ? 'system' : 'staff';

/** Where the order stood after a step, when that had changed; null when it had not. */
function stageReached(after: StoredRow, before: StoredRow | null, forCustomer: boolean): Text | null {
  const of = (row: StoredRow): Text => (forCustomer ? row.customerStage : row.stage).label;
  return before && of(before).zh === of(after).zh && of(before).en === of(after).en ? null : of(after);
}

const DESK_ONLY: ReadonlySet<string> = new Set([
  'order.claimed',
  'order.released',
  'order.assigned',
  'order.returned',
  'order.put-back',
  'customer.confirmed',
  'customer.doubted',
]);

/**
 * Customers read what they did, what was said to them, what happened to their parcels and their money, and what changed for
 * their order; nothing of what the house did within itself.
 */
function concernsCustomer(
  { type, actor, difference }: EventDoc,
  origin: Compiled | null,
  stage: Text | null,
  said: readonly Said[],
): boolean {
  if (DESK_ONLY.has(type)) return false;
  if (stage !== null || difference || actor.roles.includes('customer')) return true;
  const event = origin?.definition.events[type];
  if (!event) return false;
  return (
    (event.moves !== undefined && event.customerLabel !== undefined) ||
    // What they could have done themselves, done in their name.
    (event.who.includes('customer') && (event.form ?? []).every(({ agreement }) => agreement)) ||
    (event.form ?? []).some(
      ({ type: kind, reader }) => reader === 'customer' && (kind === 'shipment' || kind === 'money'),
    ) ||
    said.some(({ type: kind }) => SPOKEN.has(kind))
  );
}

/**
 * The money of a step that its form does not name: what was given back or let off with it, and what is off after money came in. Put into its
 * data, where the policy decides who reads it.
 */
function moneyOf({ data, facts, row }: EventDoc, event: EventDef | undefined): Record<string, number> {
  if (!facts || !row.payment || !event?.moves) return {};
  if (event.moves === 'toRefund' || data['amount'] === undefined) {
    const { total, paymentMethod: method, paymentStatus: status, paymentReceived: received } = facts;
    const payment = { method, status, received, writtenOff: facts.paymentWrittenOff ?? 0 };
    const paid = { payment, totals: { total }, shipments: facts.shipments };
    return { moved: orderMoney(paid)[event.moves] };
  }
  const { outstanding, toRefund } = row.payment;
  return typeof data['amount'] !== 'number'
    ? {}
    : { ...(outstanding > 0 && { outstanding }), ...(toRefund > 0 && { toRefund }) };
}

const REQUEST: Text = { zh: '修改申请', en: 'Change request' };
const REPLACED: Text = { zh: '取代了之前申请的修改', en: 'It replaces the change asked for before' };
const STILL_OPEN = {
  staff: { zh: '客户申请的修改仍待处理', en: 'The change the customer asks for is still open' },
  customer: { zh: '申请的修改仍在处理', en: 'We are still looking at the change that was asked for' },
} as const;

/** What became of a change that was asked for and not decided, when the order changed beside it: none is lost in silence. */
function requestMeanwhile({ type, actor, facts, difference }: EventDoc, forCustomer: boolean): Given[] {
  if (!facts?.requested || type === 'applyChange') return [];
  const isTheirs = actor.roles.includes('customer');
  // Words alone replace only what is asked for anew.
  if (!difference && type !== 'requestChange') return [];
  const text = isTheirs ? REPLACED : forCustomer ? STILL_OPEN.customer : STILL_OPEN.staff;
  return [{ name: 'request', type: 'textarea', label: REQUEST, text, shared: true }];
}

const LEFT: Readonly<Record<string, Text>> = {
  outstanding: { zh: '还差', en: 'Still missing' },
  toRefund: { zh: '待退', en: 'To be returned' },
};

/** What is off after money came in, as it stands beside what the form said. */
const moneyLeft = (data: HistoryEntry['data'], currency: string): Given[] =>
  Object.entries(LEFT).flatMap(([name, label]) => {
    const amount = data[name];
    return typeof amount === 'number'
      ? [{ name, type: 'money' as const, label, text: moneyText(amount, currency), shared: true }]
      : [];
  });
