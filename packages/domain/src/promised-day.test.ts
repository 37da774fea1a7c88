import { describe, expect, it } from 'vitest';
import { promisedDay } from './delivery-estimate.ts';
import type { Order, ShipmentStep } from './order.ts';

const DAY = '2026-11-27T10:00:00.000Z';
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
    ['one of two is on its way, the other came back', ['shipped', 'returning']],
    ['one of two has come', ['delivered', 'shipped']],
    ['one was called off and the other is on its way', ['cancelled', 'shipped']],
  ])('is told while %s', (_, steps) => {
    expect(promisedDay(orderOf(steps), true)).toBe(DAY);
  });

  it.each<[string, readonly ShipmentStep[]]>([
    ['all parcels come back', ['returning']],
    ['what has not come comes back', ['delivered', 'returning']],
    ['all is off', ['cancelled', 'returned']],
    ['all has come', ['delivered', 'returned']],
  ])('is told no more once %s', (_, steps) => {
    expect(promisedDay(orderOf(steps), true)).toBeNull();
  });

  it('is told of no order that has ended, nor of goods that lie ready to be collected', () => {
    expect(promisedDay(orderOf(['shipped']), false)).toBeNull();
    expect(promisedDay(orderOf(['packed'], 'pickup'), true)).toBeNull();
  });
});
