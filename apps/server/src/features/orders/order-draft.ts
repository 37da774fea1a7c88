import {
  type MissingPart,
  missingPart,
  type Order,
  type Payment,
  type Shipment,
  type ShipmentStep,
  withFound,
} from '@orderdesk/domain';

/**
 * Base units moved by a change: promised to an order, given back, or sent out. `unship`: it was never sent out, and is promised as before. `return`: it was sent out and did not reach its customer;
 * `sellable` of it are in stock again, the rest is written off. `rehold`: `quantity` is promised from now on where
 * `was` were; only what differs moves. `missing` of what was promised is not there to be given back: nobody found it, so it is sold to
 * nobody until somebody counts; `missedBy` said so.
 */
export type StockChange = StockPlace &
  (
    | { readonly kind: 'reserve' | 'ship' | 'unship'; readonly quantity: number }
    | ({ readonly kind: 'release'; readonly quantity: number } & Missed)
    | {
        readonly kind: 'return';
        readonly shipmentId: string;
        readonly quantity: number;
        readonly sellable: number;
      }
    | ({ readonly kind: 'rehold'; readonly quantity: number; readonly was: number } & Missed)
  );
type Missed = { readonly missing?: number; readonly missedBy?: string };
type StockPlace = { readonly lineId: string; readonly productId: string; readonly warehouseId: string };

/**
 * What a decision's effects make of an order before anything is written: the order's next content, the stock it moves and the
 * credit it uses (minor units, negative gives back: `settleCredit`). Built purely, then saved by `commitChange` in one transaction.
 */
export type OrderDraft = {
  order: Order;
  stock: StockChange[];
  credit: number;
  /** The decision says that it is on credit from now on, or no longer. */
  onCredit?: boolean;
  /** Somebody who may lend beyond the limit of the company decided it. */
  lent?: boolean;
};

export const draftOf = (order: Order): OrderDraft => ({ order, stock: [], credit: 0 });

export function setShipmentStep(
  draft: OrderDraft,
  shipmentId: string,
  step: ShipmentStep,
  patch: Partial<Shipment> = {},
): void {
  draft.order = {
    ...draft.order,
    shipments: draft.order.shipments.map((shipment) =>
      shipment.id === shipmentId ? { ...shipment, ...patch, step } : shipment,
    ),
  };
}

/** It is on its way once more. */
export function forgetBack(draft: OrderDraft, shipmentId: string): void {
  const shipments = draft.order.shipments.map(({ back, ...shipment }) =>
    back && shipment.id !== shipmentId ? { ...shipment, back } : shipment,
  );
  draft.order = { ...draft.order, shipments };
}

/** What its picker (`by`) found of a parcel, base units by line. */
export function noteFound(
  draft: OrderDraft,
  shipmentId: string,
  found: Readonly<Record<string, number>>,
  by: string,
): void {
  const shipments = draft.order.shipments.map((shipment) =>
    shipment.id === shipmentId ? withFound(shipment, found, by) : shipment,
  );
  draft.order = { ...draft.order, shipments };
}

/** What of a line nobody found, and who said so, as a move of stock says it. */
export const missed = (gone: MissingPart | undefined): Missed =>
  gone ? { missing: gone.quantity, ...(gone.by !== undefined && { missedBy: gone.by }) } : {};

export function moveStock(
  draft: OrderDraft,
  kind: 'reserve' | 'release' | 'ship' | 'unship',
  shipment: Shipment,
): void {
  for (const { lineId, productId, quantity } of shipment.lines) {
    const moved = { lineId, productId, quantity, warehouseId: shipment.warehouseId };
    const gone = missingPart(shipment, lineId);
    draft.stock.push(kind === 'release' ? { kind, ...moved, ...missed(gone) } : { kind, ...moved });
  }
}

/** Promised to the order from there, where it may have come from once before. */
export function holdAnew(draft: OrderDraft, { warehouseId, lines }: Shipment): void {
  for (const { lineId, productId, quantity } of lines)
    draft.stock.push({ kind: 'rehold', lineId, productId, warehouseId, quantity, was: 0 });
}

/** `sellable` by line, base units; of lines that are not named nothing is. */
export function takeBack(
  draft: OrderDraft,
  { id: shipmentId, warehouseId, lines }: Shipment,
  sellable: Readonly<Record<string, number>>,
): void {
  for (const { lineId, productId, quantity } of lines) {
    const place = { lineId, productId, warehouseId };
    draft.stock.push({ kind: 'return', ...place, shipmentId, quantity, sellable: sellable[lineId] ?? 0 });
  }
}

export const setPayment = (draft: OrderDraft, patch: Partial<Payment>): void => {
  draft.order = { ...draft.order, payment: { ...draft.order.payment, ...patch } };
};
