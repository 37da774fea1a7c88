import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.ts';
import { currentFindings } from './current-findings.ts';
import type { Order, Payment, ShipmentStep } from './order.ts';
import { orderMoney, paymentStanding, withinLetOffs } from './order-money.ts';

type Case = {
  method?: Payment['method'];
  status?: Payment['status'];
  received?: number;
  step?: ShipmentStep;
  writtenOff?: number;
};

function order({
  method = 'wechat',
  status = 'due',
  received = 0,
  step = 'allocated',
  writtenOff = 0,
}: Case) {
  return {
    payment: { method, status, received, writtenOff, paidAt: null, reference: null },
    totals: { total: 29_267, currency: 'CNY' } as Order['totals'],
    shipments: [{ step }] as unknown as Order['shipments'],
    findings: [] as Order['findings'],
  };
}

const by = { id: 'wang', name: 'wang' };

describe('a rest that was let off', () => {
  const rest = (amount: number) => ({ what: 'rest', amount, at: '2026-11-02', by, reason: 'late' }) as const;
  const costing = (total: number) => {
    const built = order({ status: 'paid', received: 13_788, writtenOff: 39_548 });
    const payment = { ...built.payment, letOffs: [rest(39_000), rest(548)] };
    return withinLetOffs({ ...built, payment, totals: { ...built.totals, total } });
  };

  it('is never money back once the order costs less', () => {
    const cheaper = costing(13_790);
    expect(cheaper.payment).toMatchObject({ writtenOff: 2, letOffs: [rest(2)] });
    expect(orderMoney(cheaper)).toMatchObject({ outstanding: 0, toRefund: 0 });
    expect(costing(13_000).payment).not.toHaveProperty('writtenOff');
    expect(orderMoney(costing(13_000))).toMatchObject({ outstanding: 0, toRefund: 788 });
    expect(costing(53_336).payment).toMatchObject({ writtenOff: 39_548 });
  });
});

describe('what the company gives back', () => {
  const part = (amount: number, at: string) => ({ what: 'part', amount, at, by, reason: 'broken' }) as const;
  const standing = (received: number, writtenOff: number, more: object) => {
    const built = order({ status: 'paid', received, writtenOff });
    return paymentStanding({ ...built, payment: { ...built.payment, ...more } });
  };

  it('is not called too much, unless more is; given back it is settled', () => {
    const letOffs = [part(500, '2026-11-02')];
    expect(standing(29_267, 500, { letOffs })).toBe('gives-back');
    expect(standing(29_967, 500, { letOffs })).toBe('excess');
    expect(standing(29_267, 500, { letOffs, returned: [{ amount: 500, at: '2026-11-03' }] })).toBe('excess');
    expect(standing(28_767, 500, { letOffs })).toBe('let-off');
  });
});

describe('an order’s money', () => {
  it.each<[string, Case, [due: number, received: number, outstanding: number, toRefund: number], string]>([
    ['nothing came in', {}, [29_267, 0, 29_267, 0], 'open'],
    ['cash on delivery, not collected', { method: 'cod' }, [29_267, 0, 29_267, 0], 'on-delivery'],
    ['on account', { method: 'credit' }, [29_267, 0, 29_267, 0], 'on-account'],
    ['some came in', { received: 20_000 }, [29_267, 20_000, 9_267, 0], 'part'],
    ['some cash came in', { method: 'cod', received: 20_000 }, [29_267, 20_000, 9_267, 0], 'part'],
    ['all came in', { status: 'paid', received: 29_267 }, [29_267, 29_267, 0, 0], 'paid'],
    ['too much came in', { status: 'paid', received: 823_544 }, [29_267, 823_544, 0, 794_277], 'excess'],
    [
      'cancelled after it was paid: all of it goes back, not the total',
      { status: 'paid', received: 823_544, step: 'cancelled' },
      [0, 823_544, 0, 823_544],
      'to-refund',
    ],
    [
      'cancelled after a part was paid',
      { received: 20_000, step: 'cancelled' },
      [0, 20_000, 0, 20_000],
      'to-refund',
    ],
    ['given back', { status: 'refunded', received: 29_267, step: 'cancelled' }, [0, 0, 0, 0], 'refunded'],
    [
      'the rest written off: received and written off are what it cost',
      { status: 'paid', received: 20_000, writtenOff: 9_267 },
      [20_000, 20_000, 0, 0],
      'let-off',
    ],
    ['all of it written off', { status: 'paid', writtenOff: 29_267 }, [0, 0, 0, 0], 'let-off'],
    [
      'money after the rest was written off goes back',
      { status: 'paid', received: 21_000, writtenOff: 9_267 },
      [20_000, 21_000, 0, 1_000],
      'excess',
    ],
    ['came back unpaid', { status: 'void', step: 'returned' }, [0, 0, 0, 0], 'nothing'],
    ['called off unpaid', { status: 'void', step: 'cancelled' }, [0, 0, 0, 0], 'nothing'],
    ['being called off unpaid', { step: 'cancelled' }, [0, 0, 0, 0], 'nothing'],
  ])('%s', (_, one, [due, received, outstanding, toRefund], standing) => {
    expect(orderMoney(order(one))).toEqual({ due, received, outstanding, toRefund });
    expect(paymentStanding(order(one))).toBe(standing);
  });

  it('is a finding as it stands now: the amount that is off, named', () => {
    const texts = (one: Case) => currentFindings(order(one)).map(({ text }) => text);
    expect(texts({})).toEqual([]);
    expect(texts({ status: 'paid', received: 29_267 })).toEqual([]);
    expect(texts({ received: 20_000 })[0]?.zh).toContain(formatMoney(9_267, 'CNY', 'zh'));
    expect(texts({ status: 'paid', received: 823_544 })[0]?.en).toContain('¥7,942.77 to give back');
    expect(texts({ status: 'refunded', received: 823_544, step: 'cancelled' })).toEqual([]);
  });

  it('what people wrote is no finding', () => {
    const written = { kind: 'note', severity: 'warn', text: { zh: '缺货', en: '缺货' }, facts: {} } as const;
    const found = { ...written, facts: { note: '周五后送' } };
    expect(currentFindings({ ...order({}), findings: [written, found] })).toEqual([found]);
  });
});
