import { describe, expect, it } from 'vitest';
import { promisedDay } from './delivery-estimate.ts';
import type { Order, ShipmentStep } from './order.ts';

const DAY = '2026-11-27T10:00:00.000Z';
const OPEN = { open: true, waits: false };
const orderOf = (steps: readonly ShipmentStep[], method: Order['delivery']['method'] = 'standard') =>
  ({
    delivery: { method, expectedAt: DAY },
    address: null,
    shipments: steps.map((step) => ({ step, shippedAt: null, deliveredAt: null })),
  }) as unknown as Order;

describe('the day that was promised', () => {
  it.each<[string, readonly ShipmentStep[]]>([
    ['no parcel is decided yet', []],
    ['the goods are being prepared', ['allocated', 'packed']],
    ['one of two has come', ['delivered', 'shipped']],
    ['one was called off and the other is on its way', ['cancelled', 'shipped']],
  ])('is told while %s', (_, steps) => {
    expect(promisedDay(orderOf(steps), OPEN)).toBe(DAY);
  });

  it.each<[string, readonly ShipmentStep[]]>([
    ['all parcels come back', ['returning']],
    ['what has not come comes back', ['delivered', 'returning']],
    ['all is off', ['cancelled', 'returned']],
    ['all has come', ['delivered', 'returned']],
    ['one of two is on its way, and what becomes of the other is open', ['shipped', 'returning']],
  ])('is told no more once %s', (_, steps) => {
    expect(promisedDay(orderOf(steps), OPEN)).toBeNull();
  });

  it('is told while its customer has to do something first only once it goes on meanwhile', () => {
    expect(promisedDay(orderOf(['allocated', 'allocated']), { open: true, waits: true })).toBeNull();
    expect(promisedDay(orderOf(['picking', 'allocated']), { open: true, waits: true })).toBe(DAY);
  });

  it('is told of no goods that come once more', () => {
    const order = orderOf(['returned', 'allocated']);
    const [lost, anew] = order.shipments;
    expect(promisedDay({ ...order, shipments: [lost!, { ...anew!, replaces: 's1' }] }, OPEN)).toBeNull();
    expect(
      promisedDay({ ...order, shipments: [lost!, { ...anew!, step: 'delivered', replaces: 's1' }] }, OPEN),
    ).toBeNull();
  });

  it('is told of no order that has ended, nor of goods that lie ready to be collected', () => {
    expect(promisedDay(orderOf(['shipped']), { open: false, waits: false })).toBeNull();
    expect(promisedDay(orderOf(['packed'], 'pickup'), OPEN)).toBeNull();
  });
});
