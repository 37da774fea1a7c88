import type { Person } from '@orderdesk/domain';
import { abilityFor } from '@orderdesk/policy';
import { expect, it } from 'vitest';
import { queueRolesOf, readableOrders } from './order-rights.ts';

const li: Person = {
  id: 'li',
  name: 'Li',
  email: 'li@orderdesk.example',
  kind: 'staff',
  roles: [],
  companyId: null,
  companyRole: null,
  groupId: null,
  locale: 'zh',
  permissionVersion: 1,
};
const staff = (...roles: Person['roles'][number][]): Person => ({ ...li, roles });
const readable = (person: Person | null) => readableOrders(abilityFor(person));

it('is nothing for those who may see nothing, in words that cost nothing', () => {
  expect(readable(null)).toEqual({ _id: { $in: [] } });
  expect(readable(staff())).toEqual({ _id: { $in: [] } });
});

it('is everything for those who see everything', () => {
  expect(readable(staff('manager'))).toEqual({});
  expect(readable(staff('warehouse', 'service'))).toEqual({});
});

it('is one plain condition for those who see a part', () => {
  expect(readable(staff('warehouse'))).toEqual({ inFulfilment: true });
  expect(readable({ ...li, kind: 'dealer', companyId: 'acme', companyRole: 'buyer' })).toEqual({
    'customer.id': 'acme',
  });
});

it('shows all queues to those who see all orders, else those of their roles', () => {
  expect(queueRolesOf(staff('reviewer'))).toBeNull();
  expect(queueRolesOf(staff('warehouse'))).toEqual(['warehouse']);
});
