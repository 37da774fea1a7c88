import {
  addBusinessDays,
  type Address,
  type BusinessCalendar,
  type PaymentStatus,
  type ShipmentStep,
  withoutParcel,
} from '@orderdesk/domain';
import { ACTIONS, type Effect, type WorkflowEvent } from '@orderdesk/workflow';
import { withReceipt } from './money-moves.ts';
import { moveStock, type OrderDraft, setAddress, setPayment, setShipmentStep } from './order-draft.ts';

/** When it happens, and in whose business time. */
export type EffectTime = { readonly at: string; readonly calendar: BusinessCalendar };

type Apply = (draft: OrderDraft, params: Effect['params'], event: WorkflowEvent, time: EffectTime) => void;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const shipmentOf = (draft: OrderDraft, event: WorkflowEvent) =>
  draft.order.shipments.find((shipment) => shipment.id === event.data['shipmentId']);

const notLeft = (step: ShipmentStep) => step === 'allocated' || step === 'picking' || step === 'packed';

/** Gives back what has not left the warehouse, and calls those shipments off. Doing it twice gives back nothing. */
const releaseStock: Apply = (draft) => {
  for (const shipment of draft.order.shipments.filter((each) => notLeft(each.step))) {
    moveStock(draft, 'release', shipment);
    setShipmentStep(draft, shipment.id, 'cancelled');
  }
};

/** A parcel that will not be sent: its stock is free again, and the order costs what is left. */
const callOffShipment: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (!shipment || !notLeft(shipment.step)) return;
  moveStock(draft, 'release', shipment);
  const { payment, totals } = draft.order;
  draft.order = withoutParcel(draft.order, shipment.id);
  setShipmentStep(draft, shipment.id, 'cancelled');
  // What is on account is used from when the order was approved until it is paid.
  if (payment.method === 'credit' && payment.status === 'due')
    draft.credit -= totals.total - draft.order.totals.total;
};

const moveShipment: Apply = (draft, params, event, { at }) => {
  const shipment = shipmentOf(draft, event);
  if (!shipment) return;
  const to = params['to'] as ShipmentStep;
  if (to === 'shipped') {
    moveStock(draft, 'ship', shipment);
    setShipmentStep(draft, shipment.id, to, {
      carrier: text(event.data['carrier']),
      tracking: text(event.data['tracking']),
      shippedAt: at,
    });
  } else {
    setShipmentStep(draft, shipment.id, to, to === 'delivered' ? { deliveredAt: at } : {});
  }
};

const recordPayment: Apply = (draft, params, event, { at }) => {
  const status = params['status'] as PaymentStatus;
  const { payment } = draft.order;
  setPayment(draft, {
    status,
    paidAt: status === 'paid' ? (payment.paidAt ?? at) : payment.paidAt,
    reference: text(event.data['reference']) ?? payment.reference,
  });
};

const receiveMoney: Apply = (draft, params, event, { at }) => {
  const { payment } = draft.order;
  const given = event.data[params['field'] as string];
  const amount = typeof given === 'number' ? given : 0;
  const reference = text(event.data['reference']);
  setPayment(draft, {
    received: payment.received + amount,
    reference: reference ?? payment.reference,
    ...(reference === null ? {} : { receipts: withReceipt(payment, { reference, amount, at }) }),
  });
};

const returnExcess: Apply = (draft) => {
  const { payment, totals } = draft.order;
  setPayment(draft, { received: Math.min(payment.received, totals.total) });
};

const requestChange: Apply = (draft, _params, event, { at }) => {
  const address = (event.data['address'] as Address | undefined) ?? null;
  draft.order = {
    ...draft.order,
    changeRequest: { text: text(event.data['text']) ?? '', address, at, by: event.actor.name },
  };
};

const applyChange: Apply = (draft, _params, event) => {
  const address = (event.data['address'] as Address | undefined) ?? draft.order.changeRequest?.address;
  if (address) setAddress(draft, address);
  draft.order = { ...draft.order, changeRequest: null };
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
  const lenders = (params['lentBy'] ?? []) as readonly string[];
  draft.credit += draft.order.totals.total;
  draft.lent = actor.roles.some((role) => lenders.includes(role));
};

/** What each `transaction` action of the workflow registry does to an order. */
export const TRANSACTION_EFFECTS: Readonly<Record<string, Apply>> = {
  releaseStock,
  callOffShipment,
  moveShipment,
  recordPayment,
  receiveMoney,
  returnExcess,
  requestChange,
  applyChange,
  declineChange,
  /** What people say stands in the history as a conversation; findings are what the machine found. */
  recordFinding: () => undefined,
  cancelShipments: releaseStock,
  /** Shipments are made when the order is placed, with the reservation they hold; here they only become work. */
  createShipments: () => undefined,
  useCredit,
  freeCredit: (draft) => void (draft.credit -= draft.order.totals.total),
  clearOwner: (draft) => void (draft.order = { ...draft.order, owner: null }),
  setExpected,
};

export function applyTransactionEffects(
  draft: OrderDraft,
  effects: readonly Effect[],
  event: WorkflowEvent,
  time: EffectTime,
): void {
  for (const effect of effects) {
    if (effect.runs !== 'transaction') continue;
    const apply = TRANSACTION_EFFECTS[effect.type];
    if (!apply) throw new Error(`no transaction effect called ${effect.type}`);
    apply(draft, effect.params, event, time);
  }
}

/** Registered actions that this server would have to ignore. Asked at boot, since nothing may ever be ignored silently. */
export const missingTransactionEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'transaction' && !(name in TRANSACTION_EFFECTS))
    .map(({ name }) => name);
