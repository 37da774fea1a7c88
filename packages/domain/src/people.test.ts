import { describe, expect, it } from 'vitest';
import { shipmentRank } from './order.ts';
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
    const ranks = (['allocated', 'picking', 'packed', 'shipped', 'delivered', 'cancelled'] as const).map(
      shipmentRank,
    );
    expect(ranks).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
