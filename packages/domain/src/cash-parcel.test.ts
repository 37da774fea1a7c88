import { describe, expect, it } from 'vitest';
import { cashParcel } from './cash-parcel.ts';
import type { Shipment } from './order.ts';

const parcel = (id: string, step: Shipment['step'], collects?: number): Shipment => ({
  id,
  step,
  warehouseId: 'sz',
  lines: [],
  carrier: null,
  tracking: null,
  shippedAt: null,
  deliveredAt: null,
  ...(collects === undefined ? {} : { collects }),
});
const collector = (...shipments: Shipment[]) =>
  cashParcel({ payment: { method: 'cod' }, shipments })?.id ?? null;

describe('the cash of an order in several parcels is collected', () => {
  it.each([
    ['with the first, however far the others are', [parcel('s1', 'allocated'), parcel('s2', 'packed')], 's1'],
    [
      'with the first that is left, once one was called off',
      [parcel('s1', 'cancelled'), parcel('s2', 'packed')],
      's2',
    ],
    [
      'with the first, though another left before it',
      [parcel('s1', 'packed'), parcel('s2', 'shipped')],
      's1',
    ],
    ['with the one that left to collect it', [parcel('s1', 'delivered', 900), parcel('s2', 'packed')], 's1'],
    ['with none, where all left without', [parcel('s1', 'cancelled'), parcel('s2', 'shipped')], null],
  ])('%s', (_, shipments, expected) => {
    expect(collector(...shipments)).toBe(expected);
  });
  it('with none where it is not paid on delivery', () => {
    expect(cashParcel({ payment: { method: 'credit' }, shipments: [parcel('s1', 'packed')] })).toBeNull();
  });
});
