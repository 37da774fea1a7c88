import { type Connection, type Model, Schema } from 'mongoose';

export type CartLineDoc = {
  readonly productId: string;
  readonly unitId: string;
  readonly quantity: number;
  readonly note?: string;
};

/** One cart per person, kept across devices; `_id` is the person's id. `rev` guards against a newer one from another device. */
export type CartDoc = {
  readonly _id: string;
  readonly rev: number;
  readonly lines: readonly CartLineDoc[];
  readonly saved: readonly CartLineDoc[];
  /** The last order made of it, and the `rev` that left: what was looked at before can no longer be ordered. */
  readonly ordered?: { readonly rev: number; readonly number: string; readonly at: string };
};

const cartSchema = new Schema<CartDoc>(
  {
    _id: { type: String, required: true },
    rev: { type: Number, required: true },
    lines: { type: [Schema.Types.Mixed], required: true },
    saved: { type: [Schema.Types.Mixed], required: true },
    ordered: Schema.Types.Mixed,
  },
  { versionKey: false, strict: 'throw' },
);

export const cartModel = (connection: Connection): Model<CartDoc> =>
  (connection.models['Cart'] as Model<CartDoc> | undefined) ??
  connection.model<CartDoc>('Cart', cartSchema, 'carts');
