import { describe, expect, it } from 'vitest';
import { SHIPMENT_STEPS, shipmentRank } from './order.ts';
import { asActor, type Person } from './people.ts';

const person: Person = {
  id: 'li',
  name: '李',
  email: 'li@example.com',
  kind: 'staff',
  roles: ['service', 'reviewer'],
  companyId: null,
  companyRole: null,
  groupId: null,
  locale: 'zh',
  permissionVersion: 1,
};

describe('a person as an actor', () => {
  it('acts in all their roles as staff', () => {
    expect(asActor(person)).toEqual({ id: 'li', name: '李', roles: ['service', 'reviewer'] });
  });
  it('acts as the customer otherwise, whatever roles the record holds', () => {
    expect(asActor({ ...person, kind: 'dealer' }).roles).toEqual(['customer']);
  });
});

describe('how far a shipment is', () => {
  it('rises with every step, and a cancelled one holds nobody up', () => {
    const ranks = [...SHIPMENT_STEPS, 'cancelled' as const].map(shipmentRank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
