import { type Connection, type Model, Schema } from 'mongoose';

/** A session that a new password has ended: `_id` is the hash of its token. Kept for as long as it would have lasted, so that its pages are told why. */
export type EndedSessionDoc = { readonly _id: string; readonly goneAt: Date };

const endedSchema = new Schema<EndedSessionDoc>(
  { _id: { type: String, required: true }, goneAt: { type: Date, required: true } },
  { versionKey: false, strict: 'throw' },
);
endedSchema.index({ goneAt: 1 }, { expireAfterSeconds: 0 });

export const endedSessionModel = (connection: Connection): Model<EndedSessionDoc> =>
  (connection.models['EndedSession'] as Model<EndedSessionDoc> | undefined) ??
  connection.model<EndedSessionDoc>('EndedSession', endedSchema, 'ended_sessions');
