import { day } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderRow, OrderView } from '@orderdesk/contract';

export type Arrival = { readonly text: string; readonly late: boolean };

/** When an order comes, as its customer reads it: the estimate in a sentence; null where there is nothing to say. */
export function arrivalOf({
  delivery,
  waitsFor = null,
}: Pick<OrderView, 'delivery'> & Partial<Pick<OrderView, 'waitsFor'>>): Arrival | null {
  const { method, estimate } = delivery;
  const { kind, at, promised } = estimate;
  const pickup = method === 'pickup';
  if (kind === 'late' && promised !== null)
    return { text: lateText(day(promised), at === null ? null : day(at), pickup), late: true };
  if (at === null) return null;
  const date = day(at);
  if (kind === 'delivered')
    return said(pickup ? m.arrival_collected({ date }) : m.arrival_delivered({ date }));
  if (kind === 'expected') return said(pickup ? m.arrival_ready({ date }) : m.arrival_expected({ date }));
  if (kind === 'waiting') return said(waitingText(date, pickup, waitsFor));
  return null;
}

const waitingText = (date: string, pickup: boolean, waitsFor: OrderView['waitsFor']): string =>
  waitsFor === 'payment'
    ? pickup
      ? m.arrival_ready_waiting_payment({ date })
      : m.arrival_waiting_payment({ date })
    : pickup
      ? m.arrival_ready_waiting({ date })
      : m.arrival_waiting({ date });

const said = (text: string): Arrival => ({ text, late: false });

const lateText = (promised: string, date: string | null, pickup: boolean): string =>
  date === null
    ? m.arrival_late_unknown({ promised })
    : pickup
      ? m.arrival_late_ready({ promised, date })
      : m.arrival_late({ promised, date });

/** The day of a row in a list: the one promised, or that it has passed. The order itself says the new one. */
export function arrivalInList(row: Pick<OrderRow, 'expectedAt'>, now: Date): Arrival | null {
  const { expectedAt } = row;
  if (expectedAt === null) return null;
  const late = Date.parse(expectedAt) < now.getTime();
  const date = day(expectedAt);
  return { text: late ? m.arrival_list_late({ date }) : m.arrival_list({ date }), late };
}

/** When an order comes, as staff read it beside the way of delivery; null where there is nothing to say. */
export function staffArrival({ delivery }: Pick<OrderView, 'delivery'>): Arrival | null {
  const { kind, at, promised } = delivery.estimate;
  const pickup = delivery.method === 'pickup';
  if (kind === 'late' && promised !== null)
    return {
      text:
        at === null
          ? m.desk_estimate_late_unknown({ promised: day(promised) })
          : m.desk_estimate_late({ promised: day(promised), day: day(at) }),
      late: true,
    };
  if (at === null) return null;
  if (kind === 'delivered')
    return said(
      pickup ? m.desk_estimate_collected({ day: day(at) }) : m.desk_estimate_delivered({ day: day(at) }),
    );
  return said(
    kind === 'waiting' ? m.desk_estimate_waiting({ day: day(at) }) : m.desk_expected({ day: day(at) }),
  );
}
