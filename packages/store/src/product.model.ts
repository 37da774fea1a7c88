import type { Text, Unit } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';

/**
 * A product as it is stored. Money in minor units per base unit, without tax; `taxRate` in basis points; `minimum` and `step`
 * count base units. `rev` rises with each change, so that an older copy never overwrites a newer one in a process's index.
 */
export type ProductDoc = {
  readonly _id: string;
  readonly sku: string;
  readonly name: Text;
  readonly brandId: string;
  readonly categoryId: string;
  readonly summary: Text;
  readonly specifications: readonly {
    readonly group: Text;
    readonly rows: readonly { readonly label: Text; readonly value: Text }[];
  }[];
  /** CommonMark. */
  readonly usage: Text;
  /** Names in `pictures`, the main one first. */
  readonly pictures: readonly string[];
  /** The first is the one offered by default. */
  readonly units: readonly Unit[];
  readonly price: number;
  readonly tiers: readonly { readonly from: number; readonly price: number }[];
  /** ISO instants; open-ended where null. */
  readonly groupPrices: readonly {
    readonly groupId: string;
    readonly price: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly cost: number;
  readonly taxRate: number;
  readonly weightGrams: number;
  readonly minimum: number;
  readonly step: number;
  readonly relatedIds: readonly string[];
  readonly keywords: readonly string[];
  readonly highlights: readonly Text[];
  readonly active: boolean;
  readonly popularity: number;
  readonly createdAt: string;
  readonly rev: number;
};

const any = Schema.Types.Mixed;
const productSchema = new Schema<ProductDoc>(
  {
    _id: { type: String, required: true },
    sku: { type: String, required: true },
    name: { type: any, required: true },
    brandId: { type: String, required: true },
    categoryId: { type: String, required: true },
    summary: { type: any, required: true },
    specifications: { type: [any], required: true },
    usage: { type: any, required: true },
    pictures: { type: [String], required: true },
    units: { type: [any], required: true },
    price: { type: Number, required: true, min: 0 },
    tiers: { type: [any], required: true },
    groupPrices: { type: [any], required: true },
    cost: { type: Number, required: true, min: 0 },
    taxRate: { type: Number, required: true, min: 0, max: 10_000 },
    weightGrams: { type: Number, required: true, min: 0 },
    minimum: { type: Number, required: true, min: 1 },
    step: { type: Number, required: true, min: 1 },
    relatedIds: { type: [String], required: true },
    keywords: { type: [String], required: true },
    highlights: { type: [any], required: true },
    active: { type: Boolean, required: true },
    popularity: { type: Number, required: true },
    createdAt: { type: String, required: true },
    rev: { type: Number, required: true },
  },
  { versionKey: false, minimize: false, strict: 'throw' },
);
productSchema.index({ sku: 1 }, { unique: true });

export const productModel = (connection: Connection): Model<ProductDoc> =>
  (connection.models['Product'] as Model<ProductDoc> | undefined) ??
  connection.model<ProductDoc>('Product', productSchema, 'products');
