import type { Text } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';

/** A node of the category tree; `order` sorts siblings. */
export type CategoryDoc = {
  readonly _id: string;
  readonly parentId: string | null;
  readonly label: Text;
  readonly order: number;
  readonly picture: string | null;
};

const categorySchema = new Schema<CategoryDoc>(
  {
    _id: { type: String, required: true },
    parentId: { type: String, default: null },
    label: { type: Schema.Types.Mixed, required: true },
    order: { type: Number, required: true },
    picture: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw' },
);

export const categoryModel = (connection: Connection): Model<CategoryDoc> =>
  (connection.models['Category'] as Model<CategoryDoc> | undefined) ??
  connection.model<CategoryDoc>('Category', categorySchema, 'categories');
