import type { Finding, OrderFacts } from '@orderdesk/domain';
import { draftOf } from './order-draft.ts';
import type { Proposal } from './propose-change.ts';
import { renewFindings } from './renew-findings.ts';

/** `doubts`: the review finds something that it did not find before; placed like this, the order would wait for a person. */
export type Reviewed = { readonly findings: readonly Finding[]; readonly doubts: boolean };

/** What the automatic review finds in the changed order, on the stock the change was decided on. */
export async function reviewedChange(
  { order, stock, seen }: Proposal,
  facts: Pick<OrderFacts, 'previousOrders' | 'creditAvailable' | 'recent' | 'findings' | 'groupTrusted'>,
): Promise<Reviewed> {
  const draft = { ...draftOf(order), stock: [...stock] };
  await renewFindings(draft, seen, facts);
  const { findings } = draft.order;
  const counts = (severity: string): boolean =>
    severity === 'block' || (severity === 'warn' && !facts.groupTrusted);
  const known = new Set(facts.findings.filter(({ severity }) => counts(severity)).map(({ kind }) => kind));
  const doubts = findings.some(({ kind, severity }) => counts(severity) && !known.has(kind));
  return { findings, doubts };
}
