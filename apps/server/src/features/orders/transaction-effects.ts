import {
  type Address,
  addBusinessDays,
  type Agreement,
  type BackReason,
  type BusinessCalendar,
  cashWith,
  hasNotLeft,
  isOff,
  onOwnWord,
  orderMoney,
  type Payment,
  type PaymentStatus,
  type Receipt,
  type Shipment,
  type ShipmentStep,
  withinLetOffs,
  withoutParcel,
  withPutBack,
} from '@orderdesk/domain';
import { ACTIONS, type Effect, type WorkflowEvent } from '@orderdesk/workflow';
import { moneyBy, returnedOf, withoutWrong, withReceipt } from './money-moves.ts';
import { type CreditScene, settleCredit } from './settle-credit.ts';
import type { Proposal } from './propose-change.ts';
import {
  holdAnew,
  moveStock,
  noteFound,
  type OrderDraft,
  setPayment,
  setShipmentStep,
  takeBack,
  forgetBack,
} from './order-draft.ts';

/** What effects need besides the event: when it happens, in whose business time, and the change it makes, worked out. */
export type EffectScene = {
  readonly at: string;
  readonly calendar: BusinessCalendar;
  readonly proposal?: Proposal | null;
  /** The parcels that bring once more what was lost. */
  readonly replacement?: readonly Shipment[];
  readonly credit: CreditScene;
};

type Apply = (draft: OrderDraft, params: Effect['params'], event: WorkflowEvent, scene: EffectScene) => void;

const isLender = (params: Effect['params'], roles: readonly string[]): boolean =>
  roles.some((role) => ((params['lentBy'] ?? []) as readonly string[]).includes(role));

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const shipmentOf = (draft: OrderDraft, event: WorkflowEvent) =>
  draft.order.shipments.find((shipment) => shipment.id === event.data['shipmentId']);

/** Gives back what has not left the warehouse, and calls those shipments off. Doing it twice gives back nothing. */
const releaseStock: Apply = (draft) => {
  for (const shipment of draft.order.shipments.filter(hasNotLeft)) {
    moveStock(draft, 'release', shipment);
    setShipmentStep(draft, shipment.id, 'cancelled');
  }
};

/** A parcel that will not be sent: its stock is free again, and the order costs what is left. */
const callOffShipment: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (!shipment || !hasNotLeft(shipment)) return;
  moveStock(draft, 'release', shipment);
  draft.order = withoutParcel(draft.order, shipment.id);
  setShipmentStep(draft, shipment.id, 'cancelled');
};

/** A parcel that did not reach its customer is counted in. An order of which nothing is left keeps what was ordered. */
const takeBackShipment: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (shipment?.step !== 'returning') return;
  takeBack(draft, shipment, (event.data['goods'] ?? {}) as Readonly<Record<string, number>>);
  if (draft.order.shipments.some((other) => other.id !== shipment.id && !isOff(other)))
    draft.order = withoutParcel(draft.order, shipment.id);
  setShipmentStep(draft, shipment.id, 'returned');
};

/**
 * What was lost or damaged is written off, but for what can be sold again, and its goods are taken from stock once more. The order
 * costs what it did; the cash that the lost parcel should have brought is collected with another.
 */
const replaceShipment: Apply = (draft, _params, event, { replacement = [] }) => {
  const shipment = shipmentOf(draft, event);
  if (shipment?.step !== 'returning') return;
  takeBack(draft, shipment, (event.data['goods'] ?? {}) as Readonly<Record<string, number>>);
  for (const parcel of replacement) holdAnew(draft, parcel);
  const { collects: _, ...rest } = shipment;
  const shipments = draft.order.shipments.flatMap((each) =>
    each.id === shipment.id ? [{ ...rest, step: 'returned' as const }, ...replacement] : [each],
  );
  draft.order = { ...draft.order, shipments };
};

/** Its picker says what is there. Until it is put together its stock stays promised; given back, the rest is sold to nobody. */
const noteMissing: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (shipment && hasNotLeft(shipment))
    noteFound(draft, shipment.id, (event.data['found'] ?? {}) as Readonly<Record<string, number>>);
};

/** Its picker found what was missing after all. */
const noteAllFound: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (shipment) noteFound(draft, shipment.id, {});
};

const moveShipment: Apply = (draft, params, event, { at }) => {
  const shipment = shipmentOf(draft, event);
  if (!shipment) return;
  const to = params['to'] as ShipmentStep;
  const { id, name, roles } = event.actor;
  const worker = roles.includes('system') ? {} : { worker: { id, name } };
  // It leaves with the carrier, or with the customer who collects it.
  const leaves = hasNotLeft(shipment) && (to === 'shipped' || to === 'delivered');
  if (leaves) moveStock(draft, 'ship', shipment);
  const cash = cashWith(draft.order).find(({ shipmentId }) => shipmentId === shipment.id);
  if (leaves && cash) setShipmentStep(draft, shipment.id, shipment.step, { collects: cash.amount });
  if (to === 'returning') {
    const why = (params['why'] ?? event.data['why']) as BackReason;
    setShipmentStep(draft, shipment.id, to, { back: { why, at } });
  } else if (to === 'shipped') {
    const corrected = event.data['address'] as Address | undefined;
    const agreed = agreementIn(event, at);
    if (corrected) draft.order = { ...draft.order, address: corrected, ...(agreed ? { agreed } : {}) };
    const { address, contact } = draft.order;
    setShipmentStep(draft, shipment.id, to, {
      to: { address, contact },
      carrier: text(event.data['carrier']),
      tracking: text(event.data['tracking']),
      shippedAt: at,
    });
    forgetBack(draft, shipment.id);
  } else if (to === 'picking' || to === 'packed') {
    setShipmentStep(draft, shipment.id, to, {
      ...worker,
      ...(to === 'packed' ? { packedAt: at } : { pickedAt: shipment.pickedAt ?? at }),
    });
  } else {
    setShipmentStep(draft, shipment.id, to, to === 'delivered' ? { deliveredAt: at } : {});
  }
};

/** It was never handed to anybody: on its way still, or where its customer collects it, among the goods that wait there. */
const undoDelivery: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (shipment?.step !== 'delivered') return;
  const isCollected = draft.order.delivery.method === 'pickup';
  if (isCollected) moveStock(draft, 'unship', shipment);
  setShipmentStep(draft, shipment.id, isCollected ? 'packed' : 'shipped', { deliveredAt: null });
};

/** What was written down wrongly when it left; when it left stays. */
const correctTracking: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (!shipment) return;
  setShipmentStep(draft, shipment.id, shipment.step, {
    carrier: text(event.data['carrier']) ?? shipment.carrier,
    tracking: text(event.data['tracking']) ?? shipment.tracking,
  });
};

const recordPayment: Apply = (draft, params, event, { at }) => {
  const status = params['status'] as PaymentStatus;
  const { payment } = draft.order;
  setPayment(draft, {
    status,
    ...(status === 'refunded' && withReturned(payment, returning(draft, event, at))),
    paidAt: status === 'paid' ? (payment.paidAt ?? at) : status === 'due' ? null : payment.paidAt,
  });
};

const amountIn = (params: Effect['params'], { data }: WorkflowEvent): number => {
  const given = data[params['field'] as string];
  return typeof given === 'number' ? given : 0;
};

const noted = (amount: number, { data, actor: { id, name } }: WorkflowEvent, at: string): Receipt => ({
  reference: text(data['reference']) ?? '',
  ...{ amount, at, by: { id, name } },
});

/** All that is to go back, and how much of it nobody else had a hand in. */
function returning(draft: OrderDraft, event: WorkflowEvent, at: string): Receipt {
  const { toRefund } = orderMoney(draft.order);
  const { id, roles } = event.actor;
  const own = moneyBy(draft.order.payment).find(({ by }) => by === id) ?? {};
  const alone = roles.includes('system') ? 0 : onOwnWord(toRefund, own);
  return { ...noted(toRefund, event, at), ...(alone > 0 && { alone }) };
}

const withReturned = ({ returned }: Payment, back: Receipt): Partial<Payment> => ({
  returned: withReceipt(returned, back),
  ...(back.alone !== undefined && { ownWordAt: back.at }),
});

const receiveMoney: Apply = (draft, params, event, { at }) => {
  const { payment } = draft.order;
  const amount = amountIn(params, event);
  setPayment(draft, {
    received: payment.received + amount,
    reference: text(event.data['reference']) ?? payment.reference,
    receipts: withReceipt(payment.receipts, noted(amount, event, at)),
  });
};

/**
 * What was noted by mistake never came in, and an order on account owes it again, whatever its limit is. The form says what came in
 * altogether; what went back of it is taken off here.
 */
const correctReceived: Apply = (draft, params, event) => {
  const { payment } = draft.order;
  const received = Number(event.data[params['field'] as string]) - returnedOf(payment);
  const receipts = withoutWrong(payment, received);
  const reference = receipts.findLast((receipt) => receipt.reference !== '')?.reference ?? null;
  setPayment(draft, { received, reference, receipts });
  if (payment.method === 'credit') [draft.onCredit, draft.lent] = [true, true];
};

const returnExcess: Apply = (draft, _params, event, { at }) => {
  const { payment } = draft.order;
  const back = returning(draft, event, at);
  setPayment(draft, { received: payment.received - back.amount, ...withReturned(payment, back) });
};

const writeOff: Apply = (draft, params, event, { at }) => {
  const { writtenOff = 0, letOffs } = draft.order.payment;
  const what = params['field'] === undefined ? 'rest' : 'part';
  const amount = what === 'rest' ? orderMoney(draft.order).outstanding : amountIn(params, event);
  const { id, name } = event.actor;
  const reason = text(event.data['reason']) ?? '';
  setPayment(draft, {
    writtenOff: writtenOff + amount,
    letOffs: withReceipt(letOffs, { what, amount, reason, at, by: { id, name } }),
    ownWordAt: at,
  });
};

/** What the customer asks for, as it was worked out for them: in words only it holds no change. */
const requestChange: Apply = (draft, _params, event, { at, proposal }) => {
  const { change = null, difference = null } = proposal ?? {};
  const agreed = agreementIn(event, at);
  draft.order = {
    ...draft.order,
    changeRequest: {
      ...{ text: text(event.data['text']) ?? '', change, difference, at, by: event.actor.name },
      ...(agreed ? { agreed } : {}),
    },
  };
};

function agreementIn({ data, actor }: WorkflowEvent, at: string): Agreement | null {
  const how = text(data['agreed']);
  return how === null ? null : { how, by: actor.name, at };
}

/** The change the event brings, or the one that was asked for, which is done with then. */
const applyChange: Apply = (draft, _params, event, { at, proposal }) => {
  if (!proposal) return;
  const { lines, totals, address, contact, delivery, shipments } = proposal.order;
  const isAsked = event.data['change'] === undefined;
  const { changeRequest, agreed: before, ...order } = draft.order;
  const agreed =
    agreementIn(event, at) ??
    (isAsked ? changeRequest?.agreed : event.actor.roles.includes('customer') ? null : before);
  draft.order = withinLetOffs({
    ...order,
    ...{ lines, totals, address, contact, delivery, shipments },
    ...(totals.total > order.totals.total ? { dearerAt: at } : {}),
    ...(agreed ? { agreed } : {}),
    changeRequest: isAsked || !changeRequest ? null : { ...changeRequest, corrected: true },
  });
  draft.stock.push(...proposal.stock);
};

/** It costs another amount: what a change adds is taken, and lent by whoever may; `settleCredit` says how much. */
const adjustCredit: Apply = (draft, params, { actor }) => {
  draft.onCredit = true;
  draft.lent ||= isLender(params, actor.roles);
};

const declineChange: Apply = (draft) => {
  draft.order = { ...draft.order, changeRequest: null };
};

const setExpected: Apply = (draft, params, _event, { at, calendar }) => {
  const day = addBusinessDays(calendar, new Date(at), params['businessDays'] as number);
  draft.order = {
    ...draft.order,
    delivery: { ...draft.order.delivery, expectedAt: day.toISOString() },
  };
};

/** Whoever decides it knowing that it is over the limit lends what is missing; otherwise the limit is the commit's to keep. */
const useCredit: Apply = (draft, params, { actor }) => {
  draft.onCredit = true;
  draft.lent = isLender(params, actor.roles);
};

/** What each `transaction` action of the workflow registry does to an order. */
export const TRANSACTION_EFFECTS: Readonly<Record<string, Apply>> = {
  releaseStock,
  callOffShipment,
  correctTracking,
  undoDelivery,
  takeBackShipment,
  replaceShipment,
  noteMissing,
  noteFound: noteAllFound,
  moveShipment,
  recordPayment,
  receiveMoney,
  correctReceived,
  returnExcess,
  writeOff,
  requestChange,
  applyChange,
  declineChange,
  adjustCredit,
  /** What people say stands in the history as a conversation; findings are what the machine found. */
  recordFinding: () => undefined,
  cancelShipments: releaseStock,
  /** Shipments are made when the order is placed, with the reservation they hold; here they only become work. */
  createShipments: () => undefined,
  useCredit,
  freeCredit: (draft) => void (draft.onCredit = false),
  clearOwner: (draft) => void (draft.order = { ...draft.order, owner: null }),
  setExpected,
};

export function applyTransactionEffects(
  draft: OrderDraft,
  effects: readonly Effect[],
  event: WorkflowEvent,
  scene: EffectScene,
): void {
  const before = draft.order;
  for (const effect of effects) {
    if (effect.runs !== 'transaction') continue;
    const apply = TRANSACTION_EFFECTS[effect.type];
    if (!apply) throw new Error(`no transaction effect called ${effect.type}`);
    apply(draft, effect.params, event, scene);
  }
  settleCredit(draft, scene.credit);
  draft.order = withPutBack(before, draft.order, scene.at);
}

/** Registered actions that this server would have to ignore. Asked at boot, since nothing may ever be ignored silently. */
export const missingTransactionEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'transaction' && !(name in TRANSACTION_EFFECTS))
    .map(({ name }) => name);
