import {
  currentFindings,
  type Finding,
  type Order,
  standingFindings,
  type Standing,
} from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import { crossedLimit } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { REVIEW_LIMITS } from './renew-findings.ts';

/** Whether nobody has let it go on yet: then what was found is looked at anew each time, as it is decided on. Null is a new order. */
export const isUndecided = (doc: Pick<OrderDoc, 'open' | 'inFulfilment' | 'payment'> | null): boolean =>
  doc === null || (doc.open && !doc.inFulfilment && doc.payment.received === 0);

/**
 * What the machine has to say about an order now; of one that is decided, what it said then. Whoever approves it because it is above a
 * limit reads that limit.
 */
export function findingsNow(
  { workflows }: Pick<Core, 'workflows'>,
  order: Order,
  doc: OrderDoc | null,
  standing: Standing,
): readonly Finding[] {
  const found = currentFindings(order, doc?.open ?? true);
  if (!isUndecided(doc)) return found;
  const { total, currency } = order.totals;
  const crossed = doc && crossedLimit(workflows.resolve, doc.tree);
  const limits = crossed ? { amount: crossed } : REVIEW_LIMITS;
  return standingFindings(found, { payment: order.payment, total, currency, ...standing }, limits);
}
