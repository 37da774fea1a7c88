import { readAccountNumber, readBankWords } from '@orderdesk/domain';
import { z } from 'zod';
import { instant, money, reading } from './primitives.ts';

/** Where customers transfer what they owe; the number without blanks. */
export const bankAccount = z
  .strictObject({
    holder: z.string().min(1).max(120).check(reading(readBankWords)),
    bank: z.string().min(1).max(120).check(reading(readBankWords)),
    account: z.string().max(60).check(reading(readAccountNumber)),
  })
  .meta({ id: 'BankAccount' });

/** What is to be transferred for an order: the exact amount, and what to write with it. `account` null: it is told by the house. */
export const payTo = z
  .strictObject({ account: bankAccount.nullable(), amount: money, reference: z.string() })
  .meta({ id: 'PayTo' });
export type PayTo = z.infer<typeof payTo>;

/** `GET /api/bank-account`: `rev` is 0 while none was ever given; the latest changes first. `proposed`: not agreed to by a second person yet. */
export const bankAccountView = z.strictObject({
  account: bankAccount.nullable(),
  proposed: z
    .strictObject({ account: bankAccount.nullable(), at: instant, by: z.string(), isOwn: z.boolean() })
    .optional(),
  rev: z.int().min(0),
  /** Nobody else answers for money: what this reader saves counts at once. */
  isAlone: z.boolean(),
  changes: z.array(
    z.strictObject({
      id: z.string(),
      at: instant,
      by: z.string(),
      proposedBy: z.string().optional(),
      after: bankAccount.nullable(),
    }),
  ),
});
export type BankAccountView = z.infer<typeof bankAccountView>;

/** `PUT /api/bank-account`: `rev` is the one that was read; null takes it away. A change counts once a second person agrees. */
export const saveBankAccount = z.strictObject({ rev: z.int().min(0), account: bankAccount.nullable() });
export type SaveBankAccount = z.infer<typeof saveBankAccount>;

/** `POST /api/bank-account/agree` and `…/drop`: about the proposal of this `rev`. */
export const decideBankAccount = z.strictObject({ rev: z.int().min(0) });
