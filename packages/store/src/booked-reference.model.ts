import { type Connection, type Model, Schema } from 'mongoose';

/**
 * Which orders money was counted on under one reference: whoever counts it on another one decides knowing them, and it is saved only while
 * `rev` is what it was then, so that one transfer never pays two orders at the same moment. `_id` is the reference as codes are compared.
 */
export type BookedReferenceDoc = {
  readonly _id: string;
  readonly rev: number;
  /** Their ids, the latest last. Whether it is still counted there is for the order to say. */
  readonly orders: readonly string[];
  /** Every time it was noted, by whom (an id), in minor units, whatever became of it; missing in earlier ones. */
  readonly uses?: readonly {
    readonly order: string;
    readonly by: string;
    readonly amount: number;
    readonly at: string;
  }[];
  /** All its ends that are looked for when a shorter reference is noted; missing in earlier ones. */
  readonly tails?: readonly string[];
};

const bookedSchema = new Schema<BookedReferenceDoc>(
  {
    _id: { type: String, required: true },
    rev: { type: Number, required: true },
    orders: { type: [String], required: true },
    uses: { type: Schema.Types.Mixed },
    tails: { type: [String], default: undefined },
  },
  { versionKey: false, strict: 'throw' },
);
bookedSchema.index({ tails: 1 });

export const bookedReferenceModel = (connection: Connection): Model<BookedReferenceDoc> =>
  (connection.models['BookedReference'] as Model<BookedReferenceDoc> | undefined) ??
  connection.model<BookedReferenceDoc>('BookedReference', bookedSchema, 'booked_references');
