import { type Connection, type Model, Schema } from 'mongoose';

/** How a person signs in, in better-auth's `account` collection and shape; `password` is a scrypt hash. */
export type CredentialDoc = {
  readonly _id: string;
  readonly accountId: string;
  readonly providerId: 'credential';
  readonly userId: string;
  readonly password: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** A signed-in browser, in better-auth's `session` collection; rows vanish by themselves when they expire. */
export type SessionDoc = {
  readonly _id: string;
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
};

/** Wrong passwords of late, by what they are counted for; no further try before `nextAt`. The row vanishes a while after the last. */
export type SignInAttemptsDoc = {
  readonly _id: string;
  readonly count: number;
  readonly nextAt: Date;
  readonly expiresAt: Date;
};

const credentialSchema = new Schema<CredentialDoc>(
  {
    _id: { type: String, required: true },
    accountId: String,
    providerId: String,
    userId: String,
    password: String,
    createdAt: Date,
    updatedAt: Date,
  },
  { versionKey: false },
);
credentialSchema.index({ userId: 1 });

const sessionSchema = new Schema<SessionDoc>(
  { _id: { type: String, required: true }, token: String, userId: String, expiresAt: Date },
  { versionKey: false },
);
sessionSchema.index({ token: 1 }, { unique: true });
sessionSchema.index({ userId: 1 });
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const attemptsSchema = new Schema<SignInAttemptsDoc>(
  { _id: { type: String, required: true }, count: Number, nextAt: Date, expiresAt: Date },
  { versionKey: false },
);
attemptsSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const credentialModel = (connection: Connection): Model<CredentialDoc> =>
  (connection.models['Credential'] as Model<CredentialDoc> | undefined) ??
  connection.model<CredentialDoc>('Credential', credentialSchema, 'account');

export const sessionModel = (connection: Connection): Model<SessionDoc> =>
  (connection.models['Session'] as Model<SessionDoc> | undefined) ??
  connection.model<SessionDoc>('Session', sessionSchema, 'session');

export const signInAttemptsModel = (connection: Connection): Model<SignInAttemptsDoc> =>
  (connection.models['SignInAttempts'] as Model<SignInAttemptsDoc> | undefined) ??
  connection.model<SignInAttemptsDoc>('SignInAttempts', attemptsSchema, 'sign_in_attempts');
