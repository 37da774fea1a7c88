import type { Text } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';

export type BrandDoc = { readonly _id: string; readonly label: Text };

const brandSchema = new Schema<BrandDoc>(
  { _id: { type: String, required: true }, label: { type: Schema.Types.Mixed, required: true } },
  { versionKey: false, strict: 'throw' },
);

export const brandModel = (connection: Connection): Model<BrandDoc> =>
  (connection.models['Brand'] as Model<BrandDoc> | undefined) ??
  connection.model<BrandDoc>('Brand', brandSchema, 'brands');
