import type { OrderView } from '@orderdesk/contract';

type Findings = NonNullable<OrderView['findings']>;

/**
 * Findings by when they are true. What the review found is for whoever reviews; once that is over it is what was found then. What is
 * worked out from the order as it stands (money, an unconfirmed company) is always true now.
 */
export function findingsOf({ findings = [], stages }: Pick<OrderView, 'findings' | 'stages'>): {
  now: Findings;
  then: Findings;
} {
  if (stages.some(({ id }) => id.startsWith('review/'))) return { now: findings, then: [] };
  const isLive = ({ kind, facts }: Findings[number]): boolean =>
    kind === 'payment' || facts['field'] === 'company';
  return { now: findings.filter(isLive), then: findings.filter((finding) => !isLive(finding)) };
}
