import { type Finding, newFindings, type Order, type OrderFacts } from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import { customerFacts } from './customer-facts.ts';
import { draftOf } from './order-draft.ts';
import type { Proposal } from './propose-change.ts';
import { renewFindings } from './renew-findings.ts';

/** `doubts`: the review finds what nobody has let pass before; placed like this, the order would wait for a person. */
export type Reviewed = { readonly findings: readonly Finding[]; readonly doubts: boolean };

/**
 * What the automatic review finds in the changed order, on the stock the change was decided on: judged as if it were placed like this now,
 * beside what its customer has `recent`ly placed.
 */
export async function reviewedChange(
  core: Core,
  before: Order,
  { order, stock, seen }: Proposal,
  facts: Pick<OrderFacts, 'previousOrders' | 'creditAvailable' | 'recent' | 'groupTrusted'>,
): Promise<Reviewed> {
  const draft = { ...draftOf(order), stock: [...stock] };
  const customer = await customerFacts(core, order, facts.previousOrders);
  await renewFindings(draft, seen, { ...facts, ...customer });
  const { findings } = draft.order;
  const counts = (severity: string): boolean =>
    severity === 'block' || (severity === 'warn' && !facts.groupTrusted);
  const isDearer = order.totals.total > before.totals.total;
  const doubts = newFindings(findings, before.findings, isDearer).some(({ severity }) => counts(severity));
  return { findings, doubts };
}
