import { describe, expect, it } from 'vitest';
import { deliveredAt, goodsProgress, isCalledOff } from './goods-progress.ts';
import type { ShipmentStep } from './order.ts';

const parcel = (step: ShipmentStep, shippedAt: string | null = null, at: string | null = null) => ({
  step,
  shippedAt,
  deliveredAt: at,
});

describe('how far the goods are', () => {
  it('is counted parcel by parcel', () => {
    const { of, reached } = goodsProgress([
      parcel('delivered', '2026-11-25T02:00:00Z', '2026-11-26T02:00:00Z'),
      parcel('shipped', '2026-11-25T01:00:00Z'),
      parcel('packed'),
      parcel('allocated'),
    ]);
    expect(of).toBe(4);
    expect(reached).toEqual({
      picking: { count: 3, at: null },
      packed: { count: 3, at: null },
      shipped: { count: 2, at: '2026-11-25T01:00:00Z' },
      delivered: { count: 1, at: '2026-11-26T02:00:00Z' },
    });
  });

  it('leaves out what was called off', () => {
    const left = [parcel('cancelled'), parcel('shipped', '2026-11-25T01:00:00Z')];
    expect(goodsProgress(left)).toMatchObject({ of: 1, reached: { shipped: { count: 1 } } });
    expect(isCalledOff(left)).toBe(false);
    expect(isCalledOff([parcel('cancelled')])).toBe(true);
    expect(isCalledOff([])).toBe(false);
  });

  it('is delivered when the last parcel is', () => {
    const [first, last] = ['2026-11-25T01:00:00Z', '2026-11-26T01:00:00Z'];
    expect(deliveredAt([parcel('delivered', null, last), parcel('delivered', null, first)])).toBe(last);
    expect(deliveredAt([parcel('delivered', null, last), parcel('cancelled')])).toBe(last);
    expect(deliveredAt([parcel('delivered', null, last), parcel('shipped')])).toBeNull();
    expect(deliveredAt([parcel('cancelled')])).toBeNull();
    expect(deliveredAt([])).toBeNull();
  });
});
