import type { OrderFacts } from '@orderdesk/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { actor, facts, MONDAY } from '../testing/small-definition.ts';
import { advance, startTree } from './advance.ts';
import { offersOf } from './offers-of.ts';

const PARCEL_STEPS = ['allocated', 'picking', 'packed', 'shipped', 'delivered', 'cancelled'] as const;
const everybody = actor('service', 'warehouse', 'manager');
const WORDS = {
  reason: 'x',
  carrier: 'SF',
  tracking: 'SF1',
  why: 'refused',
  goods: { l1: 1 },
  found: { l1: 1 },
  text: 'x',
  known: 'carrier',
};

it('offers an event for exactly the parcels that it is accepted for', () => {
  let offered = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARCEL_STEPS), { minLength: 1, maxLength: 4 }), (steps) => {
      const shipments = steps.map((step, index) => ({ id: `s${index + 1}`, step }));
      const now: OrderFacts = { ...facts, paymentMethod: 'cod', shipments };
      const { ok, ...begun } = startTree(shipped, 'order', now, MONDAY, actor('customer'));
      if (!ok || !('tree' in begun)) throw new Error('the order does not start');
      for (const { event, allowed, form } of offersOf(shipped, begun.tree, everybody, now, MONDAY)) {
        const parcel = form.find(({ type }) => type === 'shipment');
        if (!parcel) continue;
        const accepted = shipments.filter(({ id }) => {
          const data = Object.fromEntries(
            form.map(({ name }) => [name, name === parcel.name ? id : WORDS[name as keyof typeof WORDS]]),
          );
          return advance(shipped, begun.tree, { type: event, data, actor: everybody }, now, MONDAY).ok;
        });
        expect(parcel.options?.map(({ value }) => value)).toEqual(accepted.map(({ id }) => id));
        expect(allowed).toBe(accepted.length > 0);
        offered += accepted.length;
      }
    }),
  );
  expect(offered).toBeGreaterThan(100);
});
