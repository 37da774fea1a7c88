import type { StaffRole } from '@orderdesk/domain';

/** The desk's pages besides the queues, and who is offered them. The server checks every request on its own. */
export const AREAS = {
  warehouse: ['warehouse', 'manager', 'admin'],
  finance: ['finance', 'manager', 'admin'],
  today: ['manager', 'admin'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type Area = keyof typeof AREAS;

export const mayEnter = (area: Area, roles: readonly StaffRole[]): boolean =>
  AREAS[area].some((role: StaffRole) => roles.includes(role));

/** Where someone starts their day: the page made for their only role, otherwise the queues. */
export function homeOf(roles: readonly StaffRole[]): string {
  if (roles.length === 1 && roles[0] === 'warehouse') return '/desk/warehouse';
  if (roles.length === 1 && roles[0] === 'finance') return '/desk/finance';
  return '/desk';
}
