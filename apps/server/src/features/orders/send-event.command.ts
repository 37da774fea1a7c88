import {
  accepted,
  type Actor,
  differenceBetween,
  type Finding,
  isOff,
  needsAgreement,
  type Order,
  type OrderChange,
  type OrderDifference,
  type OrderFacts,
  refused,
  type Result,
  type Shipment,
  withoutParcel,
} from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import {
  advance,
  type Advanced,
  type Effect,
  type EventDef,
  type TakenBy,
  type WorkflowEvent,
} from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { changeOrder, type ChangeOptions, type Decide } from './change-order.ts';
import { orderOf } from './commit-change.ts';
import { bookedElsewhere, bookedWrite, readBooked } from './booked-elsewhere.ts';
import { claimedByOther } from './claimed-by-other.ts';
import { changedSinceSeen } from './changed-since-seen.ts';
import { findingsNow } from './findings-now.ts';
import { besidesChange, gatherFacts, parcelFacts } from './gather-facts.ts';
import { creditTaken } from './credit-taken.ts';
import type { Proposal } from './propose-change.ts';
import { proposeFor } from './propose-for.ts';
import { readDenied } from './read-denied.ts';
import { replacementFor, underLostNumber } from './replace-parcel.ts';
import { wrongTracking } from './wrong-tracking.ts';
import { reviewedChange } from './reviewed-change.ts';
import {
  asFormRefusal,
  notAgreed,
  notAnswered,
  orderIsSilent,
  notWithoutChange,
  nothingToApply,
  totalDiffers,
} from './change-refusals.ts';
import { miscounted } from './count-in.ts';
import { countedBefore, movesMoney, revNeeded, withDeciders } from './money-moves.ts';
import { tellMoney } from './money-told.ts';
import { draftOf } from './order-draft.ts';
import { ownWordWrite, readWordOn } from './own-word.ts';
import { countedAlone, losersOf, tellOfParcel } from './parcel-loss.ts';
import { tellWorkers } from './put-back.command.ts';
import { isCustomer, talkedOut } from './order-bounds.ts';
import { agreementIn, tellSpokenFor, withAgreement } from './spoken-for.ts';
import { sentBefore, type SentUnder } from './sent-before.ts';
import { applyTransactionEffects } from './transaction-effects.ts';

type Decision = Awaited<ReturnType<Decide>>;

export type SendEventInput = {
  readonly event: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Which child workflow a timer belongs to; people do not say it. */
  readonly child?: string | null;
  /** The rev that was read when its form was opened: what was changed since is asked about once more. */
  readonly seen?: number | undefined;
  /** Whose claim was seen; null: nobody's. What a colleague has claimed is asked about where that is another. Left out, nothing is asked. */
  readonly claimant?: string | null | undefined;
  /** The request's own key: sent again under it, it acts once and is answered by what it did. */
  readonly sent?: SentUnder | undefined;
};

/**
 * Sends a workflow event to an order: the definition decides whether this actor may, whether the form is right, and what follows.
 * Who may act in which role depends on the order as it stands, so `actorOn` is asked for each attempt.
 * Refuses with the workflow's own refusal, `order.changed-since-seen`, `order.claimed-by-other`, `payment.already-counted`,
 * `payment.reference-elsewhere`, `payment.reference-second`, `order.rev-needed` (money, without a rev) or
 * `order.too-much-said`; the order is then as it was.
 */
export async function sendEvent(
  core: Core,
  actorOn: (order: OrderDoc) => Actor,
  orderId: string,
  input: SendEventInput,
  options: ChangeOptions = {},
): Promise<Result<OrderDoc>> {
  const { sent } = input;
  const onRev = options.rev !== undefined;
  return changeOrder(core, orderId, (before) => decideEvent(core, actorOn(before), before, input, onRev), {
    ...options,
    ...(sent && { sentBefore: () => sentBefore(core, orderId, sent) }),
  });
}

/** What becomes of the order by an event, or why it is refused; nothing is saved. */
export async function decideEvent(
  core: Core,
  actor: Actor,
  before: OrderDoc,
  input: SendEventInput,
  /** The request says what was looked at. */
  onRev = false,
): Promise<Decision> {
  const again = input.sent ? await sentBefore(core, before._id, input.sent) : accepted(false);
  if (!again.ok) return again;
  if (again.value) return accepted(null);
  const changed = input.seen === undefined ? null : await changedSinceSeen(core, before, input.seen, actor);
  if (changed) return refused(changed);
  const order = orderOf(before);
  const typed: WorkflowEvent = { type: input.event, data: input.data ?? {}, actor };
  const word = await readWordOn(core, actor, order);
  const facts = await gatherFacts(core, order, before);
  const now = core.clock.now();
  const first = advance(core.workflows.resolve, before.tree, typed, facts, now, input.child);
  if (!first.ok) return refused(first.refusal);
  const foreseen = await foresee(core, before, first, { actor, facts });
  if (!foreseen.ok) return foreseen;
  const { after, proposal, replacement, findings, difference = proposal?.difference } = foreseen.value;
  const known = after ?? facts;
  const decided = after
    ? advance(core.workflows.resolve, before.tree, typed, known, now, input.child)
    : first;
  if (!decided.ok) return refused(decided.refusal);
  if (after && !changes(decided.effects)) return refused(notWithoutChange());
  const event = proposal ? withChange(decided.event, proposal) : decided.event;
  const { form = [], who } = definedBy(core, decided.takenBy, event.type);
  if (input.claimant !== undefined) {
    const claimed = await claimedByOther(core, before, actor, { who, claimant: input.claimant });
    if (claimed) return refused(claimed);
  }
  const says = isCustomer(actor) ? undefined : form.find(({ agreement }) => agreement)?.name;
  if (says !== undefined && event.data[says] === undefined && proposal && needsAgreement(proposal.difference))
    return refused(notAgreed(event.type, says));
  if (says !== undefined && event.data[says] === AS_ORDERED && saysNothing(order))
    return refused(orderIsSilent(event.type, says));
  if (deniedUnanswered(order, decided.effects, form, event)) return refused(notAnswered(event.type));
  const isPerson = !actor.roles.includes('system');
  if (isPerson && !onRev && movesMoney(decided.effects)) return refused(revNeeded());
  const booked = await readBooked(core, order, decided.effects, event);
  const wrong =
    countedBefore(order, decided.effects, event) ??
    (booked && bookedElsewhere(order, booked, event, facts)) ??
    miscounted(order, decided.effects, event) ??
    underLostNumber(order, decided.effects, event) ??
    (await wrongTracking(core, order, decided.effects, event)) ??
    (isPerson ? talkedOut(before, decided.tree, actor) : null);
  if (wrong) return refused(wrong);
  const draft = draftOf(order);
  const { calendar } = core.workflows.resolve(
    before.tree.main.workflowId,
    before.tree.main.version,
  ).definition;
  applyTransactionEffects(draft, decided.effects, event, {
    at: now.toISOString(),
    calendar,
    proposal,
    ...(replacement && { replacement }),
    credit: { taken: creditTaken(before), available: facts.creditAvailable },
  });
  draft.order = withDeciders(order, draft.order, decided.effects, actor.id, losersOf(draft, order, event));
  const agreed = agreementIn(form, event, now);
  draft.order = withAgreement(draft.order, agreed);
  draft.order = { ...draft.order, findings: findings ?? findingsNow(core, order, before, facts) };
  const { tree, takenBy } = decided;
  const counted = countedAlone(order, facts, decided.effects, event, now);
  const isOwnWord = draft.order.payment.ownWordAt !== order.payment.ownWordAt || counted.length > 0;
  const sent = {
    ...event,
    form,
    ...(difference ? { difference } : {}),
    ...(proposal && !after ? { asked: true as const } : {}),
    ...(await readDenied(core, before, decided.effects)),
  };
  const key = input.sent ? { sent: input.sent } : {};
  const tell = [
    ...tellWorkers(order, draft.order),
    ...tellOfParcel(draft, order, facts, decided.effects, event, now),
    ...tellMoney(order, draft.order, decided.effects, event),
    ...tellSpokenFor(agreed, decided.effects),
  ];
  const workflow = { ...decided, effects: [...decided.effects, ...tell] };
  const also = [
    ...(word && isOwnWord ? [ownWordWrite(word, now)] : []),
    ...counted,
    ...(booked ? [bookedWrite(booked, order.id, event, now)] : []),
  ];
  return accepted({ draft, tree, takenBy, workflow, event: sent, facts: known, at: now, also, ...key });
}

type Foreseen = {
  /** What the second decision looks at; null where the event changes nothing of the order's content. */
  readonly after: OrderFacts | null;
  readonly proposal: Proposal | null;
  /** The parcels that bring once more what was lost. */
  readonly replacement?: readonly Shipment[];
  /** What is different without a parcel that is called off. */
  readonly difference?: OrderDifference;
  /** What the automatic review finds in the order with a change that is made. */
  readonly findings?: readonly Finding[];
};

/**
 * What an event that is about to be taken makes of the order: what it costs and which parcels it has without one that is called off or came back, or
 * with a change that is made or asked for. What depends on that is decided once more.
 */
async function foresee(
  core: Core,
  before: OrderDoc,
  { effects, event }: Extract<Advanced, { ok: true }>,
  { actor, facts }: { readonly actor: Actor; readonly facts: OrderFacts },
): Promise<Result<Foreseen>> {
  const order = orderOf(before);
  const gone = String(event.data['shipmentId']);
  const takesOff = effects.some(({ type }) => type === 'callOffShipment' || type === 'takeBackShipment');
  if (takesOff && order.shipments.some((other) => other.id !== gone && !isOff(other))) {
    const left = withoutParcel(order, gone);
    const after = {
      ...facts,
      after: { total: left.totals.total, ...writtenOffOf(left), repick: false },
      shipments: parcelFacts(order),
    };
    return accepted({ after, proposal: null, difference: differenceBetween(order, left) });
  }
  if (effects.some(({ type }) => type === 'replaceShipment')) {
    const replaced = await replacementFor(
      core,
      order,
      order.shipments.find(({ id }) => id === gone)!,
    );
    return replaced.ok ? accepted({ after: null, proposal: null, replacement: replaced.value }) : replaced;
  }
  const applies = effects.some(({ type }) => type === 'applyChange');
  if (!applies && !effects.some(({ type }) => type === 'requestChange'))
    return accepted({ after: null, proposal: null });
  const change = changeIn(event) ?? (applies ? order.changeRequest?.change : null);
  if (!change) return applies ? refused(nothingToApply()) : accepted({ after: null, proposal: null });
  const proposed = await proposeFor(core, order, change, actor.roles.includes('customer'));
  if (!proposed.ok) return refused(asFormRefusal(proposed.refusal, event.type));
  const { value: proposal } = proposed;
  const { total } = proposal.order.totals;
  if (total !== (change.total ?? order.totals.total)) return refused(totalDiffers(order, change, total));
  if (!applies) return accepted({ after: null, proposal });
  const besides = await besidesChange(core, order, before, facts);
  const { doubts, findings } = await reviewedChange(core, order, proposal, besides);
  const after = {
    ...besides,
    after: { total, ...writtenOffOf(proposal.order), repick: proposal.repick, doubts },
    shipments: parcelFacts(proposal.order),
  };
  return accepted({ after, proposal, findings });
}

/** Whether an event settles what the customer denies without a word that they read (`answer`). */
const deniedUnanswered = (
  { denied = [] }: Order,
  effects: readonly Effect[],
  form: EventDef['form'],
  { data }: WorkflowEvent,
): boolean =>
  denied.length > 0 &&
  effects.some(({ type }) => type === 'settleDenial') &&
  (form ?? []).some(({ name }) => name === 'answer') &&
  data['answer'] === undefined;

/** How a customer agreed: by what they wrote with the order. */
const AS_ORDERED = 'order';
const saysNothing = ({ note, lines }: Order): boolean =>
  [note, ...lines.map((line) => line.note)].every((text) => !text?.trim());

const changes = (effects: readonly Effect[]): boolean =>
  effects.some(({ type }) => ['callOffShipment', 'takeBackShipment', 'applyChange'].includes(type));

/** The change an event brings. */
const changeIn = ({ data }: WorkflowEvent): OrderChange | null =>
  (data['change'] as OrderChange | undefined) ?? null;

/** The event with its change as it is kept: what was parsed is what stands in the history. */
const withChange = (event: WorkflowEvent, { change }: Proposal): WorkflowEvent =>
  event.data['change'] === undefined ? event : { ...event, data: { ...event.data, change } };

/** An event as the workflow that took it knows it; what comes from inside is sent by nobody. */
const definedBy = (
  core: Core,
  { workflowId, version }: TakenBy,
  event: string,
): Pick<EventDef, 'form' | 'who'> =>
  core.workflows.resolve(workflowId, version).definition.events[event] ?? { who: [] };

const writtenOffOf = ({ payment }: Pick<OrderDoc, 'payment'>) => ({ writtenOff: payment.writtenOff ?? 0 });
