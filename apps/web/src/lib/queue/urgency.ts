import type { OrderRow } from '@orderdesk/contract';

/** How an order stands against its service level. `minutes` to go (late: since it was due), whole and never negative. */
export type Urgency =
  | { readonly kind: 'late'; readonly minutes: number }
  | { readonly kind: 'soon'; readonly minutes: number }
  | { readonly kind: 'in-time'; readonly minutes: number }
  | { readonly kind: 'none' };

/** From here on an order counts as due soon. */
export const SOON_MINUTES = 60;

export function urgencyOf(row: Pick<OrderRow, 'dueAt'>, now: Date): Urgency {
  if (row.dueAt === null) return { kind: 'none' };
  const left = (Date.parse(row.dueAt) - now.getTime()) / 60_000;
  if (left <= 0) return { kind: 'late', minutes: Math.floor(Math.abs(left)) };
  const minutes = Math.ceil(left);
  return { kind: minutes <= SOON_MINUTES ? 'soon' : 'in-time', minutes };
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
