/**
 * Customers known to have ordered often enough that counting again would tell nothing new. Orders are never deleted, so what is
 * in here stays true; forgetting somebody only costs a query.
 */
export type Regulars = { has(customerId: string): boolean; add(customerId: string): void };

/** Ids kept; all are forgotten past this many. */
const MOST = 50_000;

export function regulars(): Regulars {
  const known = new Set<string>();
  return {
    has: (customerId) => known.has(customerId),
    add(customerId) {
      if (known.size >= MOST) known.clear();
      known.add(customerId);
    },
  };
}
