import type { ActorRole, Person, StaffRole } from '@orderdesk/domain';
import type { OrderRights } from './subjects.ts';

/** The people and things the policy's tests ask about. */
const person = (id: string, part: Partial<Person>): Person => ({
  id,
  name: id,
  email: `${id}@example.com`,
  kind: 'consumer',
  roles: [],
  companyId: null,
  companyRole: null,
  groupId: null,
  locale: 'zh',
  permissionVersion: 1,
  ...part,
});

export const staffWith = (...roles: StaffRole[]): Person =>
  person(`me-${roles.join('-')}`, { kind: 'staff', roles });
const member = (companyRole: 'buyer' | 'approver' | 'owner'): Person =>
  person(`me-${companyRole}`, { kind: 'dealer', companyId: 'acme', companyRole });

/** One person for each column of the table. */
export const CAST: Readonly<Record<string, Person | null>> = {
  guest: null,
  consumer: person('me', {}),
  buyer: member('buyer'),
  owner: member('owner'),
  service: staffWith('service'),
  reviewer: staffWith('reviewer'),
  warehouse: staffWith('warehouse'),
  finance: staffWith('finance'),
  manager: staffWith('manager'),
  admin: staffWith('admin'),
};
export const approver = member('approver');
export const homeless = person('me-dealer', { kind: 'dealer' });
export const idle = person('me-idle', { kind: 'staff' });

/** Orders in every combination of whose they are, whether they stand in fulfilment, and who has claimed them. */
export const ordersAround = (me: Person | null): OrderRights[] =>
  [me?.id ?? 'nobody', 'acme', 'other-company', 'other-person'].flatMap((id) =>
    [true, false].flatMap((inFulfilment) =>
      [null, me && { id: me.id }, { id: 'somebody' }].map((owner) => ({
        customer: { id },
        inFulfilment,
        owner,
      })),
    ),
  );

export const AS: readonly ActorRole[] = [
  'customer',
  'service',
  'reviewer',
  'warehouse',
  'finance',
  'manager',
  'admin',
  'system',
];

export const peopleAround = (me: Person | null) => [
  { id: me?.id ?? 'nobody', kind: me?.kind ?? 'consumer', companyId: me?.companyId ?? null },
  { id: 'colleague', kind: 'staff', companyId: null },
  { id: 'partner', kind: 'dealer', companyId: 'acme' },
  { id: 'stranger', kind: 'dealer', companyId: 'other-company' },
  { id: 'somebody', kind: 'consumer', companyId: null },
];
