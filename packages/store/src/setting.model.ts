import type { BankAccount, House } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Store } from './open-store.ts';

/** Where customers transfer what they owe; `account` null: it was taken away. */
export type BankAccountDoc = {
  readonly _id: string;
  readonly account: BankAccount | null;
  /** What somebody proposes instead, until another agrees. */
  readonly proposed?: {
    readonly account: BankAccount | null;
    readonly by: { readonly id: string; readonly name: string };
    /** ISO. */
    readonly at: string;
  } | null;
  readonly rev: number;
};
export const BANK_ACCOUNT = 'bank-account';

/** The company that sells here. */
export type HouseDoc = {
  readonly _id: string;
  readonly house: House;
  /** Words that no customer carries in their name, besides what the house is called. */
  readonly reserved: readonly string[];
  readonly rev: number;
};
export const HOUSE = 'house';

/** What the company decided about itself, one document each, and what this installation keeps of itself. */
export const settingModel = (connection: Connection): Model<{ _id: string }> =>
  (connection.models['Setting'] as Model<{ _id: string }> | undefined) ??
  connection.model<{ _id: string }>('Setting', settingSchema, 'settings');

const settingSchema = new Schema<{ _id: string }>(
  { _id: { type: String, required: true } },
  { versionKey: false, strict: false },
);

const findSetting = <T>(store: Store, id: string): Promise<T | null> =>
  settingModel(store.connection).collection.findOne({ _id: id as never }) as Promise<T | null>;

export const findBankAccount = (store: Store): Promise<BankAccountDoc | null> =>
  findSetting(store, BANK_ACCOUNT);
export const findHouse = (store: Store): Promise<HouseDoc | null> => findSetting(store, HOUSE);
