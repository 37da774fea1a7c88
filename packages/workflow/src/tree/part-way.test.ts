import type { DeliveryMethod, ShipmentStep } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { partWay } from './part-way.ts';

const called = (
  queue: string | null,
  steps: readonly ShipmentStep[],
  delivery: DeliveryMethod = 'standard',
) => {
  const parcels = steps.map((step) => ({ step, shippedAt: null, deliveredAt: null }));
  const part = partWay(shipped('order')!, queue, parcels, delivery);
  return part && [part.label.zh, part.label.en, part.customerLabel.en];
};

const BACK = ['部分未送达退回', 'Partly coming back', 'A parcel did not reach you; we are settling it'];

describe('an order whose parcels are not all alike', () => {
  it.each<[string, readonly ShipmentStep[], readonly string[]]>([
    ['ship', ['shipped', 'packed'], ['部分已发货', 'Partly on its way', 'Partly on its way']],
    ['pick', ['shipped', 'allocated'], ['部分已发货', 'Partly on its way', 'Partly on its way']],
    ['delivery', ['delivered', 'shipped'], ['部分已送达', 'Partly delivered', 'Partly delivered']],
    ['ship', ['delivered', 'shipped', 'packed'], ['部分已送达', 'Partly delivered', 'Partly delivered']],
    ['returns', ['returning', 'delivered'], BACK],
    ['pick', ['returning', 'allocated', 'shipped'], BACK],
  ])('at the station %s with %j is called by what some of them have come to', (queue, steps, words) => {
    expect(called(queue, steps)).toEqual(words);
  });

  it('that is collected is partly ready, or partly collected', () => {
    expect(called('pack', ['packed', 'picking'], 'pickup')?.[1]).toBe('Partly ready to be collected');
    expect(called('ship', ['delivered', 'packed'], 'pickup')?.[1]).toBe('Partly collected');
  });

  it('is called as its state is while that is true of all: what was called off counts for nothing', () => {
    expect(called('ship', ['packed', 'packed'])).toBeNull();
    expect(called('delivery', ['shipped', 'cancelled'])).toBeNull();
    expect(called('pick', ['picking', 'allocated'])).toBeNull();
    expect(called('returns', ['returning'])).toBeNull();
    expect(called('problem', ['shipped', 'packed'])).toBeNull();
    expect(called(null, ['shipped', 'packed'])).toBeNull();
  });
});
