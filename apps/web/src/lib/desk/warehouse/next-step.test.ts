import type { Offer } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { byShelf, isOfferedFor, nextEvent } from './next-step.ts';

const line = (sku: string, shelf?: string) => ({
  lineId: sku,
  productId: sku,
  sku,
  name: { zh: sku, en: sku },
  quantity: 1,
  unit: { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 },
  ...(shelf ? { shelf } : {}),
});

describe('a pick list', () => {
  it('is one walk: shelves as numbered, goods without one last', () => {
    const lines = [line('x'), line('a', 'A-10'), line('b', 'A-2'), line('c', 'B-1')];
    expect(byShelf(lines).map(({ sku }) => sku)).toEqual(['b', 'a', 'c', 'x']);
  });
});

describe('the next step of a parcel', () => {
  it('is offered for the parcels that the offer names, and no other of the order', () => {
    const label = { zh: '', en: '' };
    const parcel = {
      name: 'shipmentId',
      type: 'shipment',
      label,
      options: [{ value: 's1', label }],
    } as const;
    const carrier = { name: 'carrier', type: 'carrier', label } as const;
    const offer = { event: 'ship', allowed: true, form: [parcel, carrier] } as unknown as Offer;
    expect(['s1', 's2'].map((id) => isOfferedFor(offer, id))).toEqual([true, false]);
    expect(isOfferedFor({ ...offer, allowed: false }, 's1')).toBe(false);
  });

  it('follows the goods', () => {
    expect(
      (['allocated', 'picking', 'packed', 'shipped'] as const).map((step) => nextEvent(step, 'standard')),
    ).toEqual(['startPicking', 'finishPacking', 'ship', 'confirmDelivery']);
  });

  it('ends when delivered or cancelled', () => {
    expect([nextEvent('delivered', 'standard'), nextEvent('cancelled', 'pickup')]).toEqual([null, null]);
  });

  it('of what its customer collects is handing it over, with no carrier', () => {
    expect([nextEvent('packed', 'pickup'), nextEvent('picking', 'pickup')]).toEqual([
      'handOver',
      'finishPacking',
    ]);
  });
});
