import type { OrderRow } from '@orderdesk/contract';

/** What was received against what was due, minor units. `short` and `over` say by how much, as a positive amount. */
export type Comparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'short'; readonly by: number }
  | { readonly kind: 'over'; readonly by: number };

export function compare(received: number, expected: number): Comparison {
  if (received === expected) return { kind: 'equal' };
  return received < expected
    ? { kind: 'short', by: expected - received }
    : { kind: 'over', by: received - expected };
}

/** What finance waits for: the total, or what is missing of it. */
export const stillDue = ({ total = 0, payment }: Pick<OrderRow, 'total' | 'payment'>): number =>
  payment?.difference && payment.difference < 0 ? -payment.difference : total;

/** An order's money against its total, when some came in and they do not agree. */
export function differenceOf({
  payment,
}: Pick<OrderRow, 'payment'>): { kind: 'short' | 'over'; by: number } | null {
  const difference = payment?.difference ?? 0;
  return difference === 0 ? null : { kind: difference < 0 ? 'short' : 'over', by: Math.abs(difference) };
}

/** Minor units as they are typed into a field: `1234.50`, without separators, so that it reads back to the same amount. */
export const asTyped = (minor: number): string => (minor / 100).toFixed(2);
