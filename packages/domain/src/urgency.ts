/** From so long before its time on an order counts as due soon. */
export const DUE_SOON_MS = 3_600_000;

/** How something stands against the time it is due: at that time it is late. `none`: it has no such time. */
export type UrgencyKind = 'late' | 'soon' | 'in-time' | 'none';

/** The one rule by which lists, counts and figures call an order late or due soon. */
export function urgencyAt(dueAt: string | null, now: Date): UrgencyKind {
  if (dueAt === null) return 'none';
  const left = Date.parse(dueAt) - now.getTime();
  return left <= 0 ? 'late' : left <= DUE_SOON_MS ? 'soon' : 'in-time';
}
