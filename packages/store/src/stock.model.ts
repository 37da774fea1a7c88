import { type Connection, type Model, Schema } from 'mongoose';

/**
 * Stock of one product in one warehouse, base units: `available = onHand − reserved − missing`, never below zero. `missing`: by the
 * records it is on hand, but whoever was to pick it did not find it, or not fit to be sent; nobody is sold it until somebody counts.
 */
export type StockDoc = {
  readonly _id: string;
  readonly productId: string;
  readonly warehouseId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly missing?: number;
  readonly shelf: string;
};

/**
 * The ledger of what is promised: for each order line and warehouse the base units held for it. `held` counts in
 * `stock.reserved`; `shipped` has left; `released` went back. The sum of `held` equals `reserved`, always. `returned` had left and did not
 * reach its customer: `sellable` of it is in stock again, the rest was written off. `missing` was given back without being there: the sum
 * of it equals `stock.missing`, until it is `counted`.
 */
export type ReservationDoc = {
  readonly _id: string;
  readonly orderId: string;
  readonly lineId: string;
  readonly productId: string;
  readonly warehouseId: string;
  readonly quantity: number;
  readonly state: 'held' | 'shipped' | 'released' | 'returned' | 'missing' | 'counted';
  readonly sellable?: number;
  /** Who said that it is `missing`; not said in earlier rows. */
  readonly missedBy?: string;
  readonly at: string;
};

/** `near` lists region prefixes (as in `Address.region`) that this warehouse serves first. */
export type WarehouseDoc = {
  readonly _id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly near: readonly string[];
  readonly order: number;
  /** Where it is, in one line, for those who collect there. */
  readonly place?: { readonly zh: string; readonly en: string };
};

export const stockId = (productId: string, warehouseId: string) => `${productId}:${warehouseId}`;

const stockSchema = new Schema<StockDoc>(
  {
    _id: { type: String, required: true },
    productId: { type: String, required: true },
    warehouseId: { type: String, required: true },
    onHand: { type: Number, required: true, min: 0 },
    reserved: { type: Number, required: true, min: 0 },
    available: { type: Number, required: true, min: 0 },
    missing: Number,
    shelf: { type: String, required: true },
  },
  { versionKey: false },
);

const reservationSchema = new Schema<ReservationDoc>(
  {
    _id: { type: String, required: true },
    orderId: { type: String, required: true },
    lineId: { type: String, required: true },
    productId: { type: String, required: true },
    warehouseId: { type: String, required: true },
    quantity: { type: Number, required: true, min: 1 },
    state: {
      type: String,
      enum: ['held', 'shipped', 'released', 'returned', 'missing', 'counted'],
      required: true,
    },
    sellable: Number,
    missedBy: String,
    at: { type: String, required: true },
  },
  { versionKey: false },
);
reservationSchema.index({ orderId: 1 });
reservationSchema.index({ productId: 1, state: 1 });

const warehouseSchema = new Schema<WarehouseDoc>(
  {
    _id: { type: String, required: true },
    label: Schema.Types.Mixed,
    near: [String],
    order: Number,
    place: Schema.Types.Mixed,
  },
  { versionKey: false },
);

export const stockModel = (connection: Connection): Model<StockDoc> =>
  (connection.models['Stock'] as Model<StockDoc> | undefined) ??
  connection.model<StockDoc>('Stock', stockSchema, 'stock');

export const reservationModel = (connection: Connection): Model<ReservationDoc> =>
  (connection.models['Reservation'] as Model<ReservationDoc> | undefined) ??
  connection.model<ReservationDoc>('Reservation', reservationSchema, 'reservations');

export const warehouseModel = (connection: Connection): Model<WarehouseDoc> =>
  (connection.models['Warehouse'] as Model<WarehouseDoc> | undefined) ??
  connection.model<WarehouseDoc>('Warehouse', warehouseSchema, 'warehouses');
