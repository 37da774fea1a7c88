import type { OrderRow, OrderView } from '@orderdesk/contract';

/** What stands before the work of everyone whom it concerns: `since` when. */
export type Stop = { readonly kind: 'problem' | 'change' | 'customer'; readonly since: string };

const KINDS: Readonly<Record<string, Stop['kind']>> = {
  problem: 'problem',
  change: 'change',
  'waiting-customer': 'customer',
};
/** Before goods are worked on, waiting for the customer is a stage like others and stops nothing. */
const IN_WORK = 'active/';

/** What stops an order: of one whose goods are in work the most pressing first; a change that is asked for stops every order. */
export function stopsOf({ stages, changeRequest }: Pick<OrderView, 'stages' | 'changeRequest'>): Stop[] {
  const found = stages.flatMap(({ id, queue, since }) => {
    const kind = queue === null ? undefined : KINDS[queue];
    return kind && id.startsWith(IN_WORK) ? [{ kind, since }] : [];
  });
  const isAsked = changeRequest && !found.some(({ kind }) => kind === 'change');
  return isAsked ? [...found, { kind: 'change', since: changeRequest.at }] : found;
}

/** Whether a row of the warehouse's lists stands for an order that is stopped. */
export const isStopped = ({ queues }: Pick<OrderRow, 'queues'>): boolean =>
  queues.some((queue) => Object.hasOwn(KINDS, queue));
