import { type Connection, type Model, Schema } from 'mongoose';
import type { Unverified } from '@orderdesk/domain';
import type { SavedAddressDoc } from './person.model.ts';

/**
 * A dealer or retailer with several people. Credit in minor units: `creditLimit` null means no credit terms; `creditUsed` only
 * ever moves inside an order's transaction.
 */
export type CompanyDoc = {
  readonly _id: string;
  readonly name: string;
  readonly kind: 'dealer' | 'retailer';
  readonly groupId: string | null;
  readonly taxNumber: string;
  readonly creditLimit: number | null;
  readonly creditUsed: number;
  readonly addresses: readonly SavedAddressDoc[];
  /** Registered by itself and confirmed by nobody yet. Not there: a company we know. */
  readonly unverified?: Unverified;
  /** Of a company that registered by itself: who confirmed it, and whose name its own could be taken for. */
  readonly confirmed?: Unverified & { readonly at: string; readonly by: string };
  /** Looked at and not found to be who it says: waits for nobody any more, until it is confirmed all the same. */
  readonly doubted?: { readonly at: string; readonly by: string; readonly reason: string };
  readonly rev: number;
};

const companySchema = new Schema<CompanyDoc>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, enum: ['dealer', 'retailer'], required: true },
    groupId: { type: String, default: null },
    taxNumber: { type: String, default: '' },
    creditLimit: { type: Number, default: null },
    creditUsed: { type: Number, required: true },
    addresses: { type: [Schema.Types.Mixed], required: true },
    unverified: Schema.Types.Mixed,
    confirmed: Schema.Types.Mixed,
    doubted: Schema.Types.Mixed,
    rev: { type: Number, required: true },
  },
  { versionKey: false, minimize: false, strict: 'throw' },
);

export const companyModel = (connection: Connection): Model<CompanyDoc> =>
  (connection.models['Company'] as Model<CompanyDoc> | undefined) ??
  connection.model<CompanyDoc>('Company', companySchema, 'companies');
