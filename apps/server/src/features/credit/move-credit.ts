import type { Customer } from '@orderdesk/domain';
import type { Store } from '@orderdesk/store';
import type { ClientSession } from 'mongodb';

/** The company's credit does not cover it (any more). */
export class CreditShort extends Error {
  override readonly name = 'CreditShort';
}

type CreditRow = { _id: string; creditLimit: number | null; creditUsed: number };

/**
 * Uses (positive) or frees (negative) a company's credit, minor units, inside the caller's transaction. The limit is part of the
 * write's guard, so orders in parallel never use more than there is. Throws `CreditShort`.
 */
export async function moveCredit(
  store: Store,
  session: ClientSession,
  customer: Customer,
  amount: number,
): Promise<void> {
  if (amount === 0) return;
  const companies = store.db.collection<CreditRow>('companies');
  const change = { $inc: { creditUsed: amount } };
  // What was used is given back whatever the terms have become: an order must always be able to end.
  if (amount < 0) {
    const { matchedCount } = await companies.updateOne({ _id: customer.id }, change, { session });
    if (matchedCount !== 1) throw new Error(`there is no company ${customer.id} to give credit back to`);
    return;
  }
  const company = await companies.findOne({ _id: customer.id }, { session });
  if (company?.creditLimit == null) throw new CreditShort(`${customer.name} has no credit terms`);
  const { creditLimit } = company;
  const { matchedCount } = await companies.updateOne(
    { _id: customer.id, creditLimit, creditUsed: { $lte: creditLimit - amount } },
    change,
    { session },
  );
  if (matchedCount !== 1) throw new CreditShort(`${customer.name} has no credit of ${amount} left`);
}
