import type { OrderFacts } from '@orderdesk/domain';
import type { Core } from '../../core/core.ts';
import { readStock } from '../stock/read-stock.ts';
import { draftOf } from './order-draft.ts';
import type { Proposal } from './propose-change.ts';
import { renewFindings } from './renew-findings.ts';

/**
 * Whether the automatic review finds something in the changed order that it did not find before: placed like this, it would wait for a
 * person. `creditTaken`: see `renewFindings`.
 */
export async function raisesDoubts(
  core: Core,
  { order, stock }: Proposal,
  facts: Pick<OrderFacts, 'previousOrders' | 'creditAvailable' | 'findings' | 'groupTrusted'>,
  creditTaken: number,
): Promise<boolean> {
  const draft = { ...draftOf(order), stock: [...stock] };
  const productIds = order.lines.map(({ productId }) => productId);
  await renewFindings(draft, await readStock(core, productIds), facts, creditTaken);
  const counts = (severity: string): boolean =>
    severity === 'block' || (severity === 'warn' && !facts.groupTrusted);
  const known = new Set(facts.findings.filter(({ severity }) => counts(severity)).map(({ kind }) => kind));
  // What is still to come in is the workflow's to settle, and no reviewer's.
  return draft.order.findings.some(
    ({ kind, severity }) => counts(severity) && kind !== 'payment' && !known.has(kind),
  );
}
