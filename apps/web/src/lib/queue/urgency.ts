import type { OrderRow } from '@orderdesk/contract';
import { urgencyAt } from '@orderdesk/domain';

/** How an order stands against its service level. `minutes` to go (late: since it was due), whole and never negative. */
export type Urgency =
  | { readonly kind: 'late'; readonly minutes: number }
  | { readonly kind: 'soon'; readonly minutes: number }
  | { readonly kind: 'in-time'; readonly minutes: number }
  | { readonly kind: 'none' };

export function urgencyOf(row: Pick<OrderRow, 'dueAt'>, now: Date): Urgency {
  const kind = urgencyAt(row.dueAt, now);
  if (kind === 'none' || row.dueAt === null) return { kind: 'none' };
  const left = (Date.parse(row.dueAt) - now.getTime()) / 60_000;
  return { kind, minutes: kind === 'late' ? Math.floor(Math.abs(left)) : Math.ceil(left) };
}

/** `5m`, `3h 20m` up to a day, then `2d 4h`: short and of a steady width. Units by the caller's language. */
export function shortSpan(minutes: number, units: { day: string; hour: string; minute: string }): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0) return `${days}${units.day}${hours > 0 && days < 10 ? ` ${hours}${units.hour}` : ''}`;
  if (hours > 0) return `${hours}${units.hour}${rest > 0 ? ` ${rest}${units.minute}` : ''}`;
  return `${rest}${units.minute}`;
}
