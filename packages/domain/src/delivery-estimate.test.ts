import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from './business-time.ts';
import { deliveryEstimate, type EstimateTerms, parcelEstimate } from './delivery-estimate.ts';
import type { Order, ShipmentStep } from './order.ts';
import { DEFAULT_SHIPPING } from './shipping.ts';

const PROMISED = '2026-11-27T10:00:00.000Z';
const NOW = '2026-11-25T02:00:00.000Z';
const LATER = '2026-11-30T02:00:00.000Z';

type Case = {
  step?: ShipmentStep;
  shippedAt?: string;
  deliveredAt?: string;
  now?: string;
  open?: boolean;
  waits?: boolean;
  way?: Order['delivery']['method'];
  region?: string;
};

function estimate(one: Case) {
  const { step = 'allocated', shippedAt = null, deliveredAt = null, way = 'standard' } = one;
  const order = {
    delivery: { method: way, expectedAt: PROMISED },
    shipments: [{ step, shippedAt, deliveredAt }],
    address: {
      country: 'CN',
      region: one.region ?? '广东省',
      city: '深圳市',
      district: '',
      street: '',
      postcode: '',
    },
  } as unknown as Order;
  const terms: EstimateTerms = {
    calendar: DEFAULT_CALENDAR,
    rules: DEFAULT_SHIPPING,
    now: new Date(one.now ?? NOW),
    open: one.open ?? true,
    waits: one.waits ?? false,
  };
  const { kind, at } = deliveryEstimate(order, terms);
  return [kind, at?.slice(0, 10) ?? null];
}

describe('when an order comes', () => {
  it.each<[string, Case, [string, string | null]]>([
    ['on the day promised', {}, ['expected', '2026-11-27']],
    [
      'then it did',
      { step: 'delivered', deliveredAt: '2026-11-26T03:00:00.000Z' },
      ['delivered', '2026-11-26'],
    ],
    [
      'then it did, though the order is still open or late',
      { step: 'delivered', deliveredAt: LATER, now: '2026-12-20T00:00:00.000Z', open: false },
      ['delivered', '2026-11-30'],
    ],
    ['never, when it was rejected', { step: 'cancelled', open: false }, ['none', null]],
    ['never, when it is being called off', { step: 'cancelled' }, ['none', null]],
    ['never, while it comes back', { step: 'returning' }, ['none', null]],
    ['never, while it comes back, however late it is', { step: 'returning', now: LATER }, ['none', null]],
    ['never, when its workflow ended otherwise', { open: false }, ['none', null]],
    ['late is late: a new day, by the rule of its delivery', { now: LATER }, ['late', '2026-12-03']],
    ['faster by express', { now: LATER, way: 'express' }, ['late', '2026-12-01']],
    ['slower far away', { now: LATER, region: '西藏自治区' }, ['late', '2026-12-08']],
    [
      'counted from when it left, once it has',
      { now: LATER, step: 'shipped', shippedAt: '2026-11-27T02:00:00.000Z' },
      ['late', '2026-12-02'],
    ],
    [
      'the next day that may be, when it should long have come',
      { now: LATER, step: 'shipped', shippedAt: '2026-11-20T02:00:00.000Z' },
      ['late', '2026-12-01'],
    ],
    ['what waits for the payment counts from it', { waits: true }, ['waiting', '2026-11-30']],
    ['our question is no delay of ours', { now: LATER, waits: true }, ['waiting', '2026-12-03']],
    [
      'but once it is being prepared it goes on',
      { now: LATER, waits: true, step: 'picking' },
      ['late', '2026-12-03'],
    ],
    [
      'what stands ready for whoever collects it is not late',
      { now: LATER, step: 'packed', way: 'pickup' },
      ['none', null],
    ],
    ['what is sent is, packed or not', { now: LATER, step: 'packed' }, ['late', '2026-12-03']],
  ])('%s', (_, one, expected) => {
    expect(estimate(one)).toEqual(expected);
  });
});

describe('when each of several parcels comes', () => {
  const parcel = (id: string, step: ShipmentStep, over = {}) => ({
    ...{ id, step, shippedAt: null, deliveredAt: null },
    ...over,
  });
  const of = (...shipments: object[]) =>
    ({
      delivery: { method: 'standard', expectedAt: PROMISED },
      shipments,
      address: { country: 'CN', region: '广东省', city: '深圳市', district: '', street: '', postcode: '' },
    }) as unknown as Order;
  const terms: EstimateTerms = {
    ...{ calendar: DEFAULT_CALENDAR, rules: DEFAULT_SHIPPING },
    ...{ now: new Date(NOW), open: true, waits: false },
  };
  const days = (order: Order, over: Partial<EstimateTerms> = {}) =>
    [null, ...order.shipments.map(({ id }) => id)].map((id) => {
      const all = { ...terms, ...over };
      const { kind, at } = id === null ? deliveryEstimate(order, all) : parcelEstimate(order, id, all);
      return `${kind} ${at?.slice(0, 10) ?? ''}`.trim();
    });

  it('says no day of what is lost, nor of the whole order, and the day of the rest beside the rest', () => {
    expect(days(of(parcel('s1', 'returning'), parcel('s2', 'allocated')))).toEqual([
      'none',
      'none',
      'expected 2026-11-27',
    ]);
  });

  it('counts anew what is sent once more: later than promised is late before the day has passed', () => {
    const lost = parcel('s1', 'returned');
    expect(days(of(lost, parcel('s2', 'allocated', { replaces: 's1' })))).toEqual([
      'late 2026-11-30',
      'none',
      'late 2026-11-30',
    ]);
  });

  it('waits for its customer only while nothing of the order is begun', () => {
    const begun = of(parcel('s1', 'picking'), parcel('s2', 'allocated'));
    expect(days(begun, { waits: true })[2]).toBe('expected 2026-11-27');
    const idle = of(parcel('s1', 'allocated'), parcel('s2', 'allocated'));
    expect(days(idle, { waits: true })).toEqual(Array.from({ length: 3 }, () => 'waiting 2026-11-30'));
  });
});
