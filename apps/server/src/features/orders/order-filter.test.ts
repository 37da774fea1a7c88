import { abilityFor } from '@orderdesk/policy';
import type { Person, StaffRole } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { archivedDoc } from './archived-doc.fixture.ts';
import { archivedOrder } from './archived-order.ts';
import { nameTable } from './name-table.ts';
import { orderFilter } from './order-filter.ts';

const names = nameTable();
const order = archivedOrder({ ...archivedDoc(), inFulfilment: true }, names);
const calendar = { timezone: 'Asia/Shanghai' } as Parameters<typeof orderFilter>[2];
function finds(role: StaffRole, q: string): boolean {
  const person = { id: role, kind: 'staff', roles: [role], companyId: null } as unknown as Person;
  return orderFilter({ q }, { person, ability: abilityFor(person) }, calendar, names)(order);
}

describe('whoever may not read a field', () => {
  it.each(['¥199.00', '199.00'])('finds nothing by it: the warehouse no amount (%s)', (amount) => {
    expect([finds('warehouse', '26-10427-5'), finds('finance', amount)]).toEqual([true, true]);
    expect(finds('warehouse', amount)).toBe(false);
  });
});
