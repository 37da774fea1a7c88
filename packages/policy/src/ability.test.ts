import { describe, expect, it } from 'vitest';
import { abilityFor } from './ability.ts';
import { BoundedCache } from './bounded-cache.ts';
import { CAST, staffWith } from './cast.fixture.ts';
import { actorOn, rolesOn } from './order-rights.ts';
import { may, tagged } from './subjects.ts';

describe('abilities', () => {
  it('are kept per person and permission version', () => {
    const me = staffWith('warehouse');
    expect(abilityFor({ ...me })).toBe(abilityFor(me));
    expect(abilityFor({ ...me, permissionVersion: 2 })).not.toBe(abilityFor(me));
  });
  it('never outlive a change of rights, even where the version was forgotten', () => {
    const me = staffWith('admin');
    expect(may(abilityFor(me), 'edit', 'Price')).toBe(true);
    expect(may(abilityFor({ ...me, roles: ['service'] }), 'edit', 'Price')).toBe(false);
  });
  it('leave the things they are asked about alone', () => {
    const order = Object.freeze({ customer: Object.freeze({ id: 'x' }), secret: 1 });
    expect(may(abilityFor(CAST['manager']!), 'read', 'Order', order)).toBe(true);
    expect(Object.keys(order)).toEqual(['customer', 'secret']);
    expect(tagged('Order', order)).not.toHaveProperty('secret');
  });
});

describe('the actor on an order', () => {
  const order = { customer: { id: 'me' }, inFulfilment: false };
  it('is the customer of their own order only', () => {
    expect(actorOn(CAST['consumer']!, order)).toEqual({ id: 'me', name: 'me', roles: ['customer'] });
    expect(rolesOn(abilityFor(CAST['consumer']!), { customer: { id: 'other' } })).toEqual([]);
  });
  it('is the warehouse in fulfilment only', () => {
    const both = staffWith('warehouse', 'finance');
    expect(actorOn(both, order).roles).toEqual(['finance']);
    expect(actorOn(both, { ...order, inFulfilment: true }).roles).toEqual(['warehouse', 'finance']);
  });
  it('is every role of the staff for an admin, but neither customer nor system', () => {
    const roles = rolesOn(abilityFor(CAST['admin']!), order);
    expect(roles).toEqual(['service', 'reviewer', 'warehouse', 'finance', 'manager', 'admin']);
  });
});

describe('the cache', () => {
  it('forgets what was not asked for longest', () => {
    const cache = new BoundedCache<string>(2);
    let made = 0;
    const ask = (key: string): string => cache.getOrMake(key, () => `${key}${(made += 1)}`);
    expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual([
      'a1',
      'b2',
      'a1',
      'c3',
      'a1',
      'b4',
    ]);
    expect(cache.size).toBe(2);
  });
});
