import { m } from '#lib/paraglide/messages.js';
import type { OrderView } from '@orderdesk/contract';

/** A row of an order's amounts below what it costs, minor units; `sum` for what comes out of them. */
export type MoneyRow = { readonly label: string; readonly amount: number; readonly sum?: true };

type Paid = Pick<OrderView, 'paymentDetail'>;

/** Whether the order is off: what it was worth is not to be paid. */
export const isOff = (standing: string | undefined): boolean =>
  standing === 'nothing' || standing === 'to-refund' || standing === 'refunded';

/** What came in of what an order costs, what went back, and what is left; nothing as long as all of it is still to come. */
export function moneyRows({ paymentDetail }: Paid): MoneyRow[] {
  if (!paymentDetail) return [];
  const { standing, outstanding, toRefund, writtenOff = 0 } = paymentDetail;
  const sum = (of: readonly { readonly amount: number }[]) => of.reduce((all, { amount }) => all + amount, 0);
  const returned = sum(paymentDetail.returned);
  const received = paymentDetail.received + returned;
  const rows: MoneyRow[] = [
    { label: m.totals_not_charged(), amount: -writtenOff },
    { label: m.totals_received(), amount: -received },
    { label: m.totals_given_back(), amount: returned },
  ].filter(({ amount }) => amount !== 0);
  if (rows.length === 0 && !isOff(standing)) return [];
  return [
    ...rows,
    toRefund > 0
      ? { label: m.totals_to_give_back(), amount: toRefund, sum: true }
      : {
          label: outstanding > 0 ? m.totals_outstanding() : m.totals_nothing(),
          amount: outstanding,
          sum: true,
        },
  ];
}
