import type { CustomerCaps, PaymentMethod, Text } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';

/** A customer group: its own prices hang on products, its terms are here. Orders of a trusted group pass review by themselves. */
export type GroupDoc = {
  readonly _id: string;
  readonly label: Text;
  readonly trusted: boolean;
  readonly paymentMethods: readonly PaymentMethod[];
  /** What its customers without a history may order; null: as much as they like. Not there: never decided. */
  readonly caps?: CustomerCaps | null;
  /** What all unpaid orders of one of its customers without credit may come to, minor units. Not there: `USUAL_CEILING`. */
  readonly unpaidCeiling?: number;
  readonly rev: number;
};

/** The group new consumers start in, where the company keeps one. */
export const NEWCOMERS = 'newcomer';
/** The row for customers who are in no group: it has caps and nothing else that counts. */
export const UNGROUPED = 'ungrouped';

const groupSchema = new Schema<GroupDoc>(
  {
    _id: { type: String, required: true },
    label: { type: Schema.Types.Mixed, required: true },
    trusted: { type: Boolean, required: true },
    paymentMethods: { type: [String], required: true },
    caps: Schema.Types.Mixed,
    unpaidCeiling: Number,
    rev: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const groupModel = (connection: Connection): Model<GroupDoc> =>
  (connection.models['Group'] as Model<GroupDoc> | undefined) ??
  connection.model<GroupDoc>('Group', groupSchema, 'groups');
