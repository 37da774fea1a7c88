import {
  addBusinessDays,
  type BackReason,
  cashWith,
  hasNotLeft,
  isOff,
  type ShipmentStep,
  withHand,
  withoutParcel,
} from '@orderdesk/domain';
import type { WorkflowEvent } from '@orderdesk/workflow';
import { type Apply, textOf } from './effect.type.ts';
import {
  forgetBack,
  holdAnew,
  moveStock,
  noteFound,
  type OrderDraft,
  setShipmentStep,
  takeBack,
} from './order-draft.ts';

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
    noteFound(
      draft,
      shipment.id,
      (event.data['found'] ?? {}) as Readonly<Record<string, number>>,
      event.actor.id,
    );
};

/** Its picker found what was missing after all. */
const noteAllFound: Apply = (draft, _params, event) => {
  const shipment = shipmentOf(draft, event);
  if (shipment) noteFound(draft, shipment.id, {}, event.actor.id);
};

const moveShipment: Apply = (draft, params, event, { at }) => {
  const shipment = shipmentOf(draft, event);
  if (!shipment) return;
  const to = params['to'] as ShipmentStep;
  const { id, name, roles } = event.actor;
  const isPerson = !roles.includes('system');
  const worker = isPerson ? { worker: { id, name } } : {};
  const hands = isPerson ? { hands: withHand(shipment, id) } : {};
  // It leaves with the carrier, or with the customer who collects it.
  const leaves = hasNotLeft(shipment) && (to === 'shipped' || to === 'delivered');
  if (leaves) moveStock(draft, 'ship', shipment);
  const cash = cashWith(draft.order).find(({ shipmentId }) => shipmentId === shipment.id);
  if (leaves && cash) setShipmentStep(draft, shipment.id, shipment.step, { collects: cash.amount });
  if (to === 'returning') {
    const why = (params['why'] ?? event.data['why']) as BackReason;
    setShipmentStep(draft, shipment.id, to, { back: { why, at, ...(isPerson && { by: id }) } });
  } else if (to === 'shipped') {
    const { address, contact } = draft.order;
    const tracking = textOf(event.data['tracking']);
    // Without a number nothing leaves anew: it was on its way all the time, as its label says.
    const label = {
      to: { address, contact },
      carrier: textOf(event.data['carrier']),
      tracking,
      shippedAt: at,
    };
    setShipmentStep(draft, shipment.id, to, tracking === null ? {} : { ...label, ...hands });
    forgetBack(draft, shipment.id);
  } else if (to === 'picking' || to === 'packed') {
    setShipmentStep(draft, shipment.id, to, {
      ...worker,
      ...hands,
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
    carrier: textOf(event.data['carrier']) ?? shipment.carrier,
    tracking: textOf(event.data['tracking']) ?? shipment.tracking,
  });
};

const setExpected: Apply = (draft, params, _event, { at, calendar }) => {
  const day = addBusinessDays(calendar, new Date(at), params['businessDays'] as number);
  draft.order = {
    ...draft.order,
    delivery: { ...draft.order.delivery, expectedAt: day.toISOString() },
  };
};

/** What the workflow's actions do to the parcels of an order and the stock they hold. */
export const PARCEL_EFFECTS = {
  releaseStock,
  callOffShipment,
  takeBackShipment,
  replaceShipment,
  noteMissing,
  noteFound: noteAllFound,
  moveShipment,
  correctTracking,
  undoDelivery,
  cancelShipments: releaseStock,
  /** Shipments are made when the order is placed, with the reservation they hold; here they only become work. */
  createShipments: () => undefined,
  setExpected,
} satisfies Readonly<Record<string, Apply>>;
