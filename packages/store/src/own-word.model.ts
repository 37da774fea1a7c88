import { type Connection, type Model, Schema } from 'mongoose';

/**
 * How often somebody let off or gave back money, or gave companies credit, today: what they do next is decided on the sums of that day and saved only while `rev` is
 * what it was then, so that two at once never pass a limit that each of them keeps. `_id` is `<personId>:<YYYY-MM-DD>`, the company's day.
 */
export type OwnWordDoc = {
  readonly _id: string;
  readonly rev: number;
  /** When nobody asks any more. */
  readonly goneAt: Date;
};

const ownWordSchema = new Schema<OwnWordDoc>(
  {
    _id: { type: String, required: true },
    rev: { type: Number, required: true },
    goneAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);
ownWordSchema.index({ goneAt: 1 }, { expireAfterSeconds: 0 });

export const ownWordModel = (connection: Connection): Model<OwnWordDoc> =>
  (connection.models['OwnWord'] as Model<OwnWordDoc> | undefined) ??
  connection.model<OwnWordDoc>('OwnWord', ownWordSchema, 'own_words');
