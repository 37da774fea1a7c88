import { type Connection, type Model, Schema } from 'mongoose';

/** A picture under its public name (`sku-1.svg`); content never changes under a name, so it may be cached for ever. */
export type PictureDoc = { readonly _id: string; readonly type: string; readonly bytes: Buffer };

const pictureSchema = new Schema<PictureDoc>(
  {
    _id: { type: String, required: true },
    type: { type: String, required: true },
    bytes: { type: Buffer, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const pictureModel = (connection: Connection): Model<PictureDoc> =>
  (connection.models['Picture'] as Model<PictureDoc> | undefined) ??
  connection.model<PictureDoc>('Picture', pictureSchema, 'pictures');
