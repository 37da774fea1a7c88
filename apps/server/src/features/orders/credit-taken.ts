import type { OrderDoc } from '@orderdesk/store';

/**
 * What an order on account has of its company's credit now, minor units. Orders that were saved before that was kept on them have it all
 * from when they are on their way until they are paid.
 */
export const creditTaken = ({
  inFulfilment,
  payment,
  totals,
}: Pick<OrderDoc, 'inFulfilment' | 'payment' | 'totals'>): number =>
  payment.credit ??
  (inFulfilment && payment.method === 'credit' && payment.status === 'due' ? totals.total : 0);
