import type { PaymentMethod, Text } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';

/** A customer group: its own prices hang on products, its terms are here. Orders of a trusted group pass review by themselves. */
export type GroupDoc = {
  readonly _id: string;
  readonly label: Text;
  readonly trusted: boolean;
  readonly paymentMethods: readonly PaymentMethod[];
  readonly rev: number;
};

const groupSchema = new Schema<GroupDoc>(
  {
    _id: { type: String, required: true },
    label: { type: Schema.Types.Mixed, required: true },
    trusted: { type: Boolean, required: true },
    paymentMethods: { type: [String], required: true },
    rev: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const groupModel = (connection: Connection): Model<GroupDoc> =>
  (connection.models['Group'] as Model<GroupDoc> | undefined) ??
  connection.model<GroupDoc>('Group', groupSchema, 'groups');
