import type { AccountKind, Address, CompanyRole, Contact, Locale, StaffRole } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';

export type SavedAddressDoc = {
  readonly id: string;
  readonly address: Address;
  readonly contact: Contact;
  readonly isDefault: boolean;
};

/**
 * A person, in better-auth's `user` collection. better-auth writes the fields up to `updatedAt`; the rest is unknown to it, so
 * no request to it can ever set a kind, a role or a company. `groupId` is a consumer's own; a company's people have their
 * company's. `permissionVersion` rises with every change of rights.
 */
export type PersonDoc = {
  readonly _id: string;
  readonly name: string;
  /** Lower case; of some addresses the name they sign in by (`signInName`). */
  readonly email: string;
  readonly emailVerified: boolean;
  readonly image: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly kind: AccountKind;
  readonly roles: readonly StaffRole[];
  readonly companyId: string | null;
  readonly companyRole: CompanyRole | null;
  readonly groupId: string | null;
  readonly locale: Locale;
  readonly permissionVersion: number;
  readonly addresses: readonly SavedAddressDoc[];
  /** Counts the times they were replaced. */
  readonly addressesRev?: number;
};

const any = Schema.Types.Mixed;
const personSchema = new Schema<PersonDoc>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    email: { type: String, required: true },
    emailVerified: { type: Boolean, required: true },
    image: { type: String, default: null },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    kind: { type: String, required: true },
    roles: { type: [String], required: true },
    companyId: { type: String, default: null },
    companyRole: { type: String, default: null },
    groupId: { type: String, default: null },
    locale: { type: String, required: true },
    permissionVersion: { type: Number, required: true },
    addresses: { type: [any], required: true },
    addressesRev: { type: Number, default: 0 },
  },
  { versionKey: false, minimize: false, strict: 'throw' },
);
personSchema.index({ email: 1 }, { unique: true });
personSchema.index({ companyId: 1 });
personSchema.index({ kind: 1 });

export const personModel = (connection: Connection): Model<PersonDoc> =>
  (connection.models['Person'] as Model<PersonDoc> | undefined) ??
  connection.model<PersonDoc>('Person', personSchema, 'user');
