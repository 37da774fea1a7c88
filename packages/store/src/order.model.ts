import type { Order, OrderDifference, Reach } from '@orderdesk/domain';
import type { InstanceTree } from '@orderdesk/workflow';
import type { OrderRow } from '@orderdesk/contract';
import { type Connection, type Model, Schema } from 'mongoose';

/**
 * An order as a list shows it, derived from the document at every change and kept on it, on its events and in every process's
 * memory. `inFulfilment` is what a warehouse's rights depend on; it never leaves the server, nor does `dearerAt`.
 */
export type StoredRow = Omit<OrderRow, 'waitsFor'> & {
  readonly inFulfilment: boolean;
  /** The stage in the customer's words. */
  readonly customerStage: OrderRow['stage'];
  /** As the order has it. */
  readonly dearerAt?: string;
};

/** One order with its workflows, saved as one document under one `rev`. */
export type OrderDoc = Omit<Order, 'id'> & {
  readonly _id: string;
  readonly rev: number;
  readonly tree: InstanceTree;
  readonly row: StoredRow;
  /** Copies of the row's fields that queries and rights look at. */
  readonly open: boolean;
  readonly queues: readonly string[];
  readonly inFulfilment: boolean;
  /** Goods of it have to be put back on their shelves; else it is not there. */
  readonly putBackDue?: true;
  /** Numbers of its parcels that are on their way, letters and figures alone; missing where there are none, and in orders saved earlier. */
  readonly onItsWay?: readonly string[];
  readonly idempotencyKey: string;
  readonly requestHash: string;
  /** Where its goods go, of an order that was placed while its customer had no history; else it is not there. */
  readonly newcomer?: Reach;
  /** What customers said since somebody of the house last did something; absent: nothing. */
  readonly unanswered?: number;
  /** Who asked its customer what it waits for, until somebody takes the order over; absent: nobody of the house. */
  readonly askedBy?: string;
  /** People of its customer, besides who placed it, who did something on it, the latest last: told what becomes of it too. Absent: nobody. */
  readonly takingPart?: readonly string[];
  /**
   * When it was completed first, and what had been received for it then (minor units): figures of a day go by it, whatever becomes of the
   * order later. Absent: it never was, or before this was kept.
   */
  readonly completed?: Completed;
  /** What was changed of it since somebody began to put it together; absent: nothing, and nobody has. */
  readonly inHand?: ChangedInHand;
};

export type Completed = { readonly at: string; readonly value: number };

/** `begun`: somebody has begun. What was changed since of the goods, or of whom, where and how they go, and is still to be seen to. */
export type ChangedInHand = {
  readonly begun?: true;
  readonly goods?: OrderDifference;
  readonly receiver?: OrderDifference;
};

const any = Schema.Types.Mixed;

const orderSchema = new Schema<OrderDoc>(
  {
    _id: { type: String, required: true },
    rev: { type: Number, required: true },
    number: { type: String, required: true },
    customer: { type: any, required: true },
    placedBy: { type: any, required: true },
    placedAt: { type: String, required: true },
    dearerAt: String,
    lines: { type: [any], required: true },
    totals: { type: any, required: true },
    address: any,
    contact: { type: any, required: true },
    delivery: { type: any, required: true },
    payment: { type: any, required: true },
    shipments: { type: [any], required: true },
    findings: { type: [any], required: true },
    changeRequest: any,
    agreed: any,
    denied: { type: any, required: false },
    putBack: { type: any, required: false },
    putBackDue: Boolean,
    onItsWay: { type: any, required: false },
    note: String,
    owner: any,
    tree: { type: any, required: true },
    row: { type: any, required: true },
    open: { type: Boolean, required: true },
    queues: { type: [String], required: true },
    inFulfilment: { type: Boolean, required: true },
    idempotencyKey: { type: String, required: true },
    requestHash: { type: String, required: true },
    newcomer: any,
    unanswered: Number,
    askedBy: String,
    takingPart: { type: any, required: false },
    inHand: any,
    completed: any,
  },
  { versionKey: false, minimize: false },
);
orderSchema.index({ number: 1 }, { unique: true });
orderSchema.index({ 'placedBy.id': 1, idempotencyKey: 1 }, { unique: true });
orderSchema.index({ open: 1, placedAt: -1 });
orderSchema.index({ placedAt: -1 });
orderSchema.index({ 'customer.id': 1, placedAt: -1 });
orderSchema.index({ 'customer.id': 1, inFulfilment: 1 });
orderSchema.index({ 'owner.id': 1, open: 1 });
orderSchema.index({ 'shipments.tracking': 1 });
orderSchema.index({ onItsWay: 1 }, { sparse: true });
orderSchema.index({ putBackDue: 1 }, { sparse: true });
orderSchema.index({ 'newcomer.phone': 1 }, { sparse: true });
orderSchema.index({ 'newcomer.door': 1 }, { sparse: true });
orderSchema.index({ 'payment.ownWordAt': 1 }, { sparse: true });

export const orderModel = (connection: Connection): Model<OrderDoc> =>
  (connection.models['Order'] as Model<OrderDoc> | undefined) ??
  connection.model<OrderDoc>('Order', orderSchema, 'orders');
