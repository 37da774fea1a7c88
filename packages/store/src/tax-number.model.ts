import { type Connection, type Model, Schema } from 'mongoose';

/** Whose a tax number is: `_id` is what its spellings have in common (`taxNumberKey`), so that nobody registers it a second time. */
export type TaxNumberDoc = { readonly _id: string; readonly companyId: string };

const taxNumberSchema = new Schema<TaxNumberDoc>(
  { _id: { type: String, required: true }, companyId: { type: String, required: true } },
  { versionKey: false, strict: 'throw' },
);

export const taxNumberModel = (connection: Connection): Model<TaxNumberDoc> =>
  (connection.models['TaxNumber'] as Model<TaxNumberDoc> | undefined) ??
  connection.model<TaxNumberDoc>('TaxNumber', taxNumberSchema, 'tax_numbers');
