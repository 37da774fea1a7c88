import type { Customer } from '@orderdesk/domain';
import { companyModel, findCompany, type Store, updating, type Write } from '@orderdesk/store';

/** The company's credit does not cover it (any more). */
export class CreditShort extends Error {
  override readonly name = 'CreditShort';
}

/** The company's credit or its terms changed since they were read: read again and decide again. */
export class CreditMoved extends Error {
  override readonly name = 'CreditMoved';
}

/**
 * Uses (positive) or frees (negative) a company's credit, minor units. The limit is part of the write's guard, so orders in parallel
 * never use more than there is, unless it is `lent` beyond the limit: the transaction fails with `CreditMoved`. Throws `CreditShort` when there is not enough now.
 */
export async function creditWrites(
  store: Store,
  customer: Customer,
  amount: number,
  lent = false,
): Promise<Write[]> {
  if (amount === 0) return [];
  const change = { $inc: { creditUsed: amount } };
  // What was used is given back whatever the terms have become: an order must always be able to end.
  if (amount < 0) {
    const gone = () => new Error(`there is no company ${customer.id} to give credit back to`);
    return [updating(companyModel, { _id: customer.id }, change, gone)];
  }
  if (lent) {
    const gone = () => new Error(`there is no company ${customer.id} to lend to`);
    return [updating(companyModel, { _id: customer.id }, change, gone)];
  }
  const company = await findCompany(store, customer.id);
  if (company?.creditLimit == null) throw new CreditShort(`${customer.name} has no credit terms`);
  const { creditLimit } = company;
  const most = creditLimit - amount;
  if (company.creditUsed > most) throw new CreditShort(`${customer.name} has no credit of ${amount} left`);
  return [
    updating(
      companyModel,
      { _id: customer.id, creditLimit, creditUsed: { $lte: most } },
      change,
      () => new CreditMoved(`the credit of ${customer.name} moved`),
    ),
  ];
}
