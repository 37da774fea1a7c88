import { day } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderRow } from '@orderdesk/contract';

export type PayBy = { readonly text: string; readonly late: boolean };

/** Until when an invoice is to be paid, or that the day has passed: on every page the same; null while there is none. */
export function payByOf({ payment }: Pick<OrderRow, 'payment'>, now: Date): PayBy | null {
  if (payment?.payBy === undefined) return null;
  const late = Date.parse(payment.payBy) < now.getTime();
  const date = { day: day(payment.payBy) };
  return { text: late ? m.money_pay_late(date) : m.money_pay_by(date), late };
}
