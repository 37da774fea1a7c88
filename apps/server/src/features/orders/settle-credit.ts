import { orderMoney } from '@orderdesk/domain';
import type { OrderDraft } from './order-draft.ts';

/** `taken`: what the order had of its company's credit before; `available`: what there is for it, that included. Minor units. */
export type CreditScene = { readonly taken: number; readonly available: number | null };

/**
 * Makes an order on account hold just what is still to come in for it, whatever moved that: a payment, a change, a parcel that was called
 * off, its end. Before anybody approved it, it holds that as soon as there is enough, so that the next order finds what is really left;
 * where there is not, it holds nothing and waits for somebody who lends it.
 */
export function settleCredit(draft: OrderDraft, { taken, available }: CreditScene): void {
  const { payment } = draft.order;
  if (payment.method !== 'credit') return;
  const owed = payment.status === 'due' && draft.onCredit !== false ? orderMoney(draft.order).outstanding : 0;
  const holds = draft.onCredit === true || owed <= taken || owed <= (available ?? -1);
  const { credit: _, ...without } = payment;
  draft.order = { ...draft.order, payment: holds ? { ...payment, credit: owed } : without };
  draft.credit = (holds ? owed : 0) - taken;
}
