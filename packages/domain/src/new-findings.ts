import type { Finding, FindingKind } from './order.ts';

/** What weighs more the more an order costs: whoever let it go on did so at what it cost then. */
const BY_AMOUNT: readonly FindingKind[] = ['amount', 'credit', 'first-order'];

/**
 * What is found in a changed order that nobody has let pass before. `known` is what was found in it as it stood; `isDearer`, whether the
 * change makes it cost more. A finding was agreed to as it was: the same doubt about a larger amount, or about another address,
 * receiver or note, is a new one.
 */
export function newFindings(
  found: readonly Finding[],
  known: readonly Finding[],
  isDearer: boolean,
): readonly Finding[] {
  const wasKnown = (finding: Finding): boolean =>
    BY_AMOUNT.includes(finding.kind)
      ? !isDearer && known.some(({ kind }) => kind === finding.kind)
      : known.some((other) => compared(other) === compared(finding));
  return found.filter((finding) => !wasKnown(finding));
}

const compared = ({ kind, facts }: Finding): string => {
  const given = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify([kind, given.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
};
