import { type Connection, type Model, Schema } from 'mongoose';

/**
 * A version of a definition. `_id` is `<workflowId>:<version>`. Once `published` its `definition` never changes (instances
 * refer to it by `hash`); `current` marks the one new instances start on.
 */
export type WorkflowVersionDoc = {
  readonly _id: string;
  readonly workflowId: string;
  readonly version: number;
  readonly hash: string;
  readonly definition: unknown;
  readonly status: 'draft' | 'published' | 'retired';
  readonly current: boolean;
  readonly publishedAt: string | null;
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
  readonly why: string;
};

const any = Schema.Types.Mixed;
const workflowVersionSchema = new Schema<WorkflowVersionDoc>(
  {
    _id: { type: String, required: true },
    workflowId: { type: String, required: true },
    version: { type: Number, required: true },
    hash: { type: String, required: true },
    definition: { type: any, required: true },
    status: { type: String, enum: ['draft', 'published', 'retired'], required: true },
    current: { type: Boolean, required: true },
    publishedAt: { type: String, default: null },
    publishedBy: { type: any, default: null },
    why: { type: String, default: '' },
  },
  { versionKey: false, minimize: false },
);
workflowVersionSchema.index({ workflowId: 1, version: 1 }, { unique: true });
workflowVersionSchema.index({ workflowId: 1 }, { unique: true, partialFilterExpression: { current: true } });

export const workflowVersionModel = (connection: Connection): Model<WorkflowVersionDoc> =>
  (connection.models['WorkflowVersion'] as Model<WorkflowVersionDoc> | undefined) ??
  connection.model<WorkflowVersionDoc>('WorkflowVersion', workflowVersionSchema, 'workflowVersions');
