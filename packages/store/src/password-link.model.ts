import { type Connection, type Model, Schema } from 'mongoose';

/** The link by which a person chooses a new password: one for each person, the latest. Only the hash of its token is kept. */
export type PasswordLinkDoc = {
  /** The person's id. */
  readonly _id: string;
  readonly hash: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** A while after it ended, until when it can be told that it did. */
  readonly goneAt: Date;
};

const linkSchema = new Schema<PasswordLinkDoc>(
  {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
    goneAt: { type: Date, required: true },
  },
  { versionKey: false },
);
linkSchema.index({ goneAt: 1 }, { expireAfterSeconds: 0 });

export const passwordLinkModel = (connection: Connection): Model<PasswordLinkDoc> =>
  (connection.models['PasswordLink'] as Model<PasswordLinkDoc> | undefined) ??
  connection.model<PasswordLinkDoc>('PasswordLink', linkSchema, 'password_links');
