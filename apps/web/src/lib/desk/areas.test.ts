import type { Person, StaffRole } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { type Area, mayEnter } from './areas.ts';

const staff = (...roles: StaffRole[]): Person => ({
  id: roles.join('-'),
  name: 'Li',
  email: 'li@orderdesk.example',
  kind: 'staff',
  roles,
  companyId: null,
  companyRole: null,
  groupId: null,
  locale: 'zh',
  permissionVersion: 1,
});
const entered = (person: Person | null): Area[] =>
  (['warehouse', 'finance', 'today'] as const).filter((area) => mayEnter(area, person));

describe('the desk offers the pages the policy allows', () => {
  it.each([
    ['service', []],
    ['reviewer', []],
    ['warehouse', ['warehouse']],
    ['finance', ['finance']],
    ['manager', ['warehouse', 'finance', 'today']],
    ['admin', ['warehouse', 'finance', 'today']],
  ] as const)('%s: %j', (role, areas) => {
    expect(entered(staff(role))).toEqual(areas);
  });

  it('adds up the roles of one person', () => {
    expect(entered(staff('warehouse', 'finance'))).toEqual(['warehouse', 'finance']);
  });

  it('offers nothing to customers and to those not signed in', () => {
    expect(entered({ ...staff(), kind: 'consumer' })).toEqual([]);
    expect(entered(null)).toEqual([]);
  });
});
