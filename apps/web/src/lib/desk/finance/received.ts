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

/** Minor units as they are typed into a field: `1234.50`, without separators, so that it reads back to the same amount. */
export const asTyped = (minor: number): string => (minor / 100).toFixed(2);
