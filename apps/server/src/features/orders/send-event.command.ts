import {
  accepted,
  type Actor,
  type FormField,
  type Order,
  type OrderFacts,
  refused,
  type Result,
  withoutParcel,
} from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import { advance, type TakenBy, type WorkflowEvent } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { changeOrder, type ChangeOptions, type Decide } from './change-order.ts';
import { orderOf } from './commit-change.ts';
import { gatherFacts } from './gather-facts.ts';
import { readdressOrder } from './readdress-order.ts';
import { renewFindings } from './renew-findings.ts';
import { readStock } from '../stock/read-stock.ts';
import { countedBefore, movesMoney, revNeeded } from './money-moves.ts';
import { draftOf } from './order-draft.ts';
import { talkedOut } from './order-bounds.ts';
import { sentBefore, type SentUnder } from './sent-before.ts';
import { applyTransactionEffects } from './transaction-effects.ts';

type Decision = Awaited<ReturnType<Decide>>;

export type SendEventInput = {
  readonly event: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Which child workflow a timer belongs to; people do not say it. */
  readonly child?: string | null;
  /** The request's own key: sent again under it, it acts once and is answered by what it did. */
  readonly sent?: SentUnder | undefined;
};

/**
 * Sends a workflow event to an order: the definition decides whether this actor may, whether the form is right, and what follows.
 * Who may act in which role depends on the order as it stands, so `actorOn` is asked for each attempt.
 * Refuses with the workflow's own refusal, `payment.already-counted`, `order.rev-needed` (money, without a rev or a key) or
 * `order.too-much-said`; the order is then as it was.
 */
export async function sendEvent(
  core: Core,
  actorOn: (order: OrderDoc) => Actor,
  orderId: string,
  input: SendEventInput,
  options: ChangeOptions = {},
): Promise<Result<OrderDoc>> {
  const isGuarded = options.rev !== undefined || input.sent !== undefined;
  return changeOrder(
    core,
    orderId,
    (before) => decideEvent(core, actorOn(before), before, input, isGuarded),
    options,
  );
}

async function decideEvent(
  core: Core,
  actor: Actor,
  before: OrderDoc,
  input: SendEventInput,
  isGuarded: boolean,
): Promise<Decision> {
  const again = input.sent ? await sentBefore(core, before._id, input.sent) : accepted(false);
  if (!again.ok) return again;
  if (again.value) return accepted(null);
  const order = orderOf(before);
  const typed: WorkflowEvent = { type: input.event, data: input.data ?? {}, actor };
  const facts = await gatherFacts(core, order);
  const now = core.clock.now();
  const decided = decideWith(core, before, order, typed, facts, now, input.child);
  if (!decided.ok) return refused(decided.refusal);
  const { event } = decided;
  const isPerson = !actor.roles.includes('system');
  if (isPerson && !isGuarded && movesMoney(decided.effects)) return refused(revNeeded());
  const wrong =
    countedBefore(order, decided.effects, event) ??
    (isPerson ? talkedOut(before, decided.tree, actor) : null);
  if (wrong) return refused(wrong);
  const draft = draftOf(order);
  const { calendar } = core.workflows.resolve(
    before.tree.main.workflowId,
    before.tree.main.version,
  ).definition;
  applyTransactionEffects(draft, decided.effects, event, { at: now.toISOString(), calendar });
  const { address } = draft.order;
  if (address !== order.address && address !== null) {
    const readdressed = await readdressOrder(core, draft.order, address);
    if (!readdressed.ok) return readdressed;
    draft.order = readdressed.value;
    const productIds = order.lines.map(({ productId }) => productId);
    renewFindings(draft, await readStock(core, productIds), facts);
  }
  const { tree, takenBy } = decided;
  const sent = { ...event, form: formOf(core, takenBy, event.type) };
  const key = input.sent ? { sent: input.sent } : {};
  return accepted({ draft, tree, takenBy, workflow: decided, event: sent, facts, at: now, ...key });
}

/** An event that calls a parcel off is decided once more, knowing what the order will cost without it. */
function decideWith(
  core: Core,
  { tree }: OrderDoc,
  order: Order,
  event: WorkflowEvent,
  facts: OrderFacts,
  now: Date,
  child?: string | null,
) {
  const { resolve } = core.workflows;
  const decided = advance(resolve, tree, event, facts, now, child);
  if (!decided.ok || !decided.effects.some(({ type }) => type === 'callOffShipment')) return decided;
  const after = withoutParcel(order, String(decided.event.data['shipmentId']));
  return advance(resolve, tree, event, { ...facts, totalAfter: after.totals.total }, now, child);
}

/** The form of an event, in the workflow that took it. */
const formOf = (core: Core, { workflowId, version }: TakenBy, event: string): readonly FormField[] =>
  core.workflows.resolve(workflowId, version).definition.events[event]?.form ?? [];
