import type { Address } from './address.ts';
import type { OrderDifference } from './order-difference.ts';

/** A customer's yes to what staff correct, as staff say they had it. */
export type Agreement = { readonly how: string; readonly by: string; readonly at: string };

/**
 * Whether what staff correct is more than a repair: it costs more, comes another way, or goes to another town than the customer said last.
 * Then it takes the customer's yes.
 */
export function needsAgreement({ totals, delivery, address }: OrderDifference): boolean {
  const moves = address !== undefined && townOf(address.before) !== townOf(address.after);
  return totals.after.total > totals.before.total || delivery !== undefined || moves;
}

const townOf = (address: Address | null): string =>
  address ? [address.country, address.region, address.city].join('\n') : '';
