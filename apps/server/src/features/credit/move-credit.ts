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
  const company = await companies.findOne({ _id: customer.id }, { session });
  if (company?.creditLimit == null) throw new CreditShort(`${customer.name} has no credit terms`);
  const { matchedCount } = await companies.updateOne(
    {
      _id: customer.id,
      creditLimit: company.creditLimit,
      ...(amount > 0 ? { creditUsed: { $lte: company.creditLimit - amount } } : {}),
    },
    { $inc: { creditUsed: amount } },
    { session },
  );
  if (matchedCount !== 1) throw new CreditShort(`${customer.name} has no credit of ${amount} left`);
}
