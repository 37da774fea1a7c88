import type { Text } from './text.ts';
import type { Locale } from './text.ts';

export const ACCOUNT_KINDS = ['staff', 'dealer', 'retailer', 'consumer'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What a member of staff does; one person may hold several. */
export const STAFF_ROLES = ['service', 'reviewer', 'warehouse', 'finance', 'manager', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What a person is within a dealer's or retailer's company. */
export const COMPANY_ROLES = ['buyer', 'approver', 'owner'] as const;
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** Who may send a workflow event: a staff role, the customer the order belongs to, or the system (timers, payments). */
export const ACTOR_ROLES = [...STAFF_ROLES, 'customer', 'system'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/**
 * The signed-in person, as the policy sees them. `permissionVersion` rises whenever kind, roles or company change: abilities
 * and sockets are cached under it.
 */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: AccountKind;
  readonly roles: readonly StaffRole[];
  readonly companyId: string | null;
  readonly companyRole: CompanyRole | null;
  readonly groupId: string | null;
  readonly locale: Locale;
  readonly permissionVersion: number;
};

/** Who did something, as it is written into history. */
export type Actor = { readonly id: string; readonly name: string; readonly roles: readonly ActorRole[] };

export const SYSTEM: Actor = { id: 'system', name: 'Orderdesk', roles: ['system'] };

/** The person as an actor on orders: staff act in their roles, everyone else as the customer. */
export function asActor(person: Person): Actor {
  return {
    id: person.id,
    name: person.name,
    roles: person.kind === 'staff' ? person.roles : ['customer'],
  };
}

export const ROLE_WORDS: Readonly<Record<StaffRole, Text>> = {
  service: { zh: '客服', en: 'service' },
  reviewer: { zh: '审核', en: 'reviewer' },
  warehouse: { zh: '仓库', en: 'warehouse' },
  finance: { zh: '财务', en: 'finance' },
  manager: { zh: '经理', en: 'manager' },
  admin: { zh: '管理员', en: 'administrator' },
};
