import { describe, expect, it } from 'vitest';
import { differenceBetween, differenceText } from './order-difference.ts';
import type { Line, Order } from './order.ts';

const line = (id: string, quantity: number, unitPrice = 1000): Line =>
  ({
    id,
    productId: `p-${id}`,
    sku: id,
    name: { zh: '台灯', en: 'Lamp' },
    picture: null,
    unit: { id: 'box', label: { zh: '箱', en: 'box' }, per: 10, of: { zh: '盏', en: 'lamp' } },
    quantity,
    unitPrice,
    taxRate: 1300,
    discount: 0,
  }) as unknown as Line;
const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '1 号',
  postcode: '',
};
const order = (over: Partial<Order> = {}): Order =>
  ({
    customer: { accountKind: 'consumer' },
    lines: [line('l1', 2), line('l2', 1)],
    totals: { currency: 'CNY', goods: 3000, discount: 0, shipping: 0, tax: 0, total: 3000 },
    address: ADDRESS,
    contact: { name: '王梅', phone: '13800138000' },
    delivery: { method: 'standard', expectedAt: '2026-12-01T10:00:00.000Z' },
    payment: { method: 'cod', status: 'paid', received: 3000, paidAt: null, reference: null },
    shipments: [],
    ...over,
  }) as unknown as Order;
const day = (at: string) => ({ zh: `${at.slice(8, 10)}日`, en: `day ${at.slice(8, 10)}` });
const costing = (total: number): Order['totals'] => ({ ...order().totals, total });

describe('the difference between two orders', () => {
  it('is nothing but equal totals between an order and itself', () => {
    const { lines, totals, told, settles, ...rest } = differenceBetween(order(), order());
    expect(told.before).toEqual(told.after);
    expect([lines, rest, settles]).toEqual([[], {}, { outstanding: 0, toRefund: 0 }]);
    expect(totals.before).toEqual(totals.after);
  });

  it('names lines that were changed, taken out and added, and says what is to be settled', () => {
    const after = order({ lines: [line('l1', 3), line('l3', 1)], totals: costing(4000) });
    const { lines, settles } = differenceBetween(order(), after);
    expect(
      lines.map(({ lineId, before, after: next }) => [lineId, before?.quantity, next?.quantity]),
    ).toEqual([
      ['l1', 2, 3],
      ['l2', 1, undefined],
      ['l3', undefined, 1],
    ]);
    expect(settles).toEqual({ outstanding: 1000, toRefund: 0 });
    expect(differenceBetween(order(), order({ totals: costing(2500) })).settles.toRefund).toBe(500);
  });

  it('notices another price at the same quantity', () => {
    expect(
      differenceBetween(order(), order({ lines: [line('l1', 2, 900), line('l2', 1)] })).lines,
    ).toHaveLength(1);
  });

  it('is said in both languages, one line for each thing, without what its reader may not see', () => {
    const after = order({
      lines: [line('l1', 3)],
      contact: { name: '王梅', phone: '13900139000' },
      address: null,
      delivery: { method: 'pickup', expectedAt: null },
      totals: costing(4000),
    });
    const difference = differenceBetween(order(), after);
    expect(differenceText(difference, day).en.split('\n')).toEqual([
      'Lamp 2 boxes (20 lamps) → 3 boxes (30 lamps)',
      'Lamp 1 box (10 lamps) → 0',
      'Receiver 王梅 13800138000 → 王梅 13900139000',
      'Address 广东省深圳市南山区, 1 号 → none',
      'Delivery Standard delivery → Pick up at the warehouse',
      'Expected day 01 → none',
      'Total ¥30.00 → ¥40.00',
    ]);
    const { lines } = difference;
    expect(differenceText({ lines }, day).zh.split('\n')).toEqual([
      '台灯 2 箱（20 盏） → 3 箱（30 盏）',
      '台灯 1 箱（10 盏） → 0',
    ]);
  });

  it('says another day, and nothing of another hour of the same', () => {
    const expected = (expectedAt: string) =>
      differenceText(
        differenceBetween(order(), order({ delivery: { method: 'standard', expectedAt } })),
        day,
      );
    expect(expected('2026-12-05T10:00:00.000Z')).toEqual({
      zh: '预计日期 01日 → 05日',
      en: 'Expected day 01 → day 05',
    });
    expect(expected('2026-12-01T09:00:00.000Z').en).toBe('');
  });
});
