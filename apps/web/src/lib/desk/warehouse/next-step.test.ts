import { describe, expect, it } from 'vitest';
import { byShelf, nextEvent } from './next-step.ts';

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
  it('follows the goods', () => {
    expect((['allocated', 'picking', 'packed', 'shipped'] as const).map(nextEvent)).toEqual([
      'startPicking',
      'finishPacking',
      'ship',
      'confirmDelivery',
    ]);
  });

  it('ends when delivered or cancelled', () => {
    expect([nextEvent('delivered'), nextEvent('cancelled')]).toEqual([null, null]);
  });
});
