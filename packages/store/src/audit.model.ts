import { type Connection, type Model, Schema } from 'mongoose';

/** Who changed which setting, from what to what. Only ever added to. */
export type AuditDoc = {
  readonly _id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  /** What kind of change, e.g. `group.caps`. */
  readonly what: string;
  /** The id of what was changed. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
};

const any = Schema.Types.Mixed;
const auditSchema = new Schema<AuditDoc>(
  {
    _id: { type: String, required: true },
    at: { type: String, required: true },
    actor: { type: any, required: true },
    what: { type: String, required: true },
    subject: { type: String, required: true },
    before: any,
    after: any,
  },
  { versionKey: false, minimize: false },
);
auditSchema.index({ what: 1, at: -1 });

export const auditModel = (connection: Connection): Model<AuditDoc> =>
  (connection.models['Audit'] as Model<AuditDoc> | undefined) ??
  connection.model<AuditDoc>('Audit', auditSchema, 'audit');
