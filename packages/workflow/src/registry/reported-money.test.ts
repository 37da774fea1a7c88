import type { OrderFacts } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { facts } from '../testing/small-definition.ts';
import { GUARDS } from './guards.ts';

const guard = GUARDS.get('correctionLeaves')!;
const TOTAL = 10_000;
const scene = (received: number | null, money: Partial<OrderFacts>) => ({
  facts: { ...facts, total: TOTAL, paymentReceived: TOTAL, ...money },
  event: {
    type: 'correctPayment',
    data: received === null ? null : { received },
    actor: { id: 'zhao', name: 'zhao', roles: ['finance' as const] },
  },
  context: {},
  isIn: () => false,
});
const may = (received: number | null, money: Partial<OrderFacts> = {}, is = 'less') =>
  guard.holds({ field: 'received', is } as never, scene(received, money));

describe('what the payment provider reported by itself', () => {
  it('is corrected by nobody, however little or much is said to have come in', () => {
    const all = { paymentReported: TOTAL };
    for (const received of [null, 0, 1, TOTAL - 1])
      expect([received, may(received, all), may(received, all, 'nothing')]).toEqual([received, false, false]);
    expect(guard.explain({ field: 'received' } as never, scene(null, all)).text.en).toContain(
      'payment provider reported',
    );
  });

  it('bounds what may be said of the rest, what went back of it too', () => {
    const part = { paymentReported: 4000 };
    expect([may(null, part), may(3999, part), may(4000, part)]).toEqual(['maybe', false, true]);
    expect(guard.bounds!({ field: 'received' } as never, scene(null, part))).toMatchObject({ least: 4000 });
    const gone = { paymentReported: 4000, paymentReturned: 6000, paymentReceived: 4000 };
    expect(guard.bounds!({ field: 'received' } as never, scene(null, gone))).toMatchObject({ least: 6000 });
  });

  it('is nothing where people noted all of it', () => {
    expect([may(null), may(0, {}, 'nothing'), may(1)]).toEqual(['maybe', true, true]);
  });
});
