import type { OrderDoc } from '@orderdesk/store';

/** What an order on account has of its company's credit, minor units: its total, from when it is on its way until it is paid. */
export const creditTaken = ({
  inFulfilment,
  payment,
  totals,
}: Pick<OrderDoc, 'inFulfilment' | 'payment' | 'totals'>): number =>
  inFulfilment && payment.method === 'credit' && payment.status === 'due' ? totals.total : 0;
