import type { OrderDoc } from '@orderdesk/store';
import { describe, expect, it } from 'vitest';
import { readShippedWorkflows } from '../workflows/import-shipped-workflows.ts';
import { SEEN_BY_OTHERS } from './outbox-effects.ts';
import { isStillTrue, NOTIFICATION_TEXTS, notificationText } from './notification-texts.ts';

const order = {
  number: '26-10001-3',
  totals: { total: 12_850, currency: 'CNY' },
  delivery: { method: 'standard', expectedAt: null },
  payment: { method: 'wechat', status: 'paid', received: 12_850 },
  shipments: [{ step: 'shipped', carrier: 'SF', tracking: 'SF1' }],
  row: { stage: { label: { zh: '待审核', en: 'To be reviewed' } } },
} as unknown as OrderDoc;

const timeZone = 'Asia/Shanghai';

/** Every template name anywhere in a definition. */
function templatesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(templatesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'template' in value && typeof value.template === 'string' ? [value.template] : [];
  return [...own, ...Object.values(value).flatMap(templatesIn)];
}

describe('notification texts', () => {
  it('stand for every template the shipped workflows use', async () => {
    const used = new Set((await readShippedWorkflows()).flatMap(templatesIn));
    expect([...used].filter((name) => !Object.hasOwn(NOTIFICATION_TEXTS, name))).toEqual([]);
  });

  it('name the order, and quote what was asked', () => {
    expect(
      notificationText('review.question', { order, said: '周五可以吗？', changed: null, timeZone }),
    ).toEqual({
      zh: '26-10001-3：我们有个问题想与您确认：“周五可以吗？”',
      en: '26-10001-3: we have a question for you: “周五可以吗？”',
    });
    expect(notificationText('order.shipped', { order, said: null, changed: null, timeZone }).en).toBe(
      '26-10001-3: on its way to you (SF SF1)',
    );
    expect(notificationText('payment.received', { order, said: null, changed: null, timeZone }).en).toContain(
      '128.50',
    );
  });

  it('say why nothing of an order could be delivered, not that somebody called it off', () => {
    const told = (shipments: unknown) => ({
      ...{ order: { ...order, shipments } as OrderDoc, said: null, changed: null, timeZone },
    });
    const back = { why: 'damaged', at: '2026-11-26T02:00:00.000Z' };
    expect(notificationText('order.cancelled', told([{ step: 'returned', back }])).en).toBe(
      '26-10001-3: it could not be delivered: nothing is charged, and nothing more comes (it was damaged on the way); ¥128.50 will be returned to you',
    );
    expect(notificationText('order.cancelled', told([{ step: 'cancelled' }])).en).toBe(
      '26-10001-3: your order has been cancelled; ¥128.50 will be returned to you',
    );
  });

  it('say of an order with several parcels how many are on their way, and by whom the last one', () => {
    const [first, second, third] = [
      { step: 'shipped', carrier: 'YTO', tracking: 'Y2', shippedAt: '2026-11-26T02:00:00.000Z' },
      { step: 'shipped', carrier: 'SF', tracking: 'S1', shippedAt: '2026-11-25T02:00:00.000Z' },
      { step: 'packed', carrier: null, tracking: null, shippedAt: null },
    ];
    const told = (shipments: unknown) => ({
      ...{ order: { ...order, shipments } as OrderDoc, said: null, changed: null, timeZone },
    });
    expect(notificationText('order.parcel-shipped', told([first, second, third]))).toEqual({
      zh: '26-10001-3：部分已发货（2/3 个包裹），YTO Y2',
      en: '26-10001-3: 2 of 3 parcels on the way to you (YTO Y2)',
    });
    expect(notificationText('order.shipped', told([first, second])).en).toBe(
      '26-10001-3: on its way to you (YTO Y2)',
    );
  });

  it('say until when an invoice is to be paid, by the company’s days', () => {
    const payment = { payBy: '2026-12-29T16:30:00.000Z' };
    const onAccount = { method: 'credit', status: 'due', received: 0 };
    const invoiced = { ...order, payment: onAccount, row: { ...order.row, payment } } as OrderDoc;
    expect(
      notificationText('invoice.issued', { order: invoiced, said: null, changed: null, timeZone }),
    ).toEqual({
      zh: '26-10001-3：¥128.50 已记入账期，请在 2026年12月30日前付款',
      en: '26-10001-3: ¥128.50 was put on your account; please pay by 30 December 2026',
    });
  });

  it('ask for what is still to come in when they are sent, and for nothing once all of it has', () => {
    const owing = (received: number) =>
      ({ ...order, payment: { method: 'credit', status: 'due', received } }) as OrderDoc;
    const bankAccount = { holder: '订货台', bank: '招商银行', account: '755912345678' };
    const told = { order: owing(10_000), said: null, changed: null, timeZone, bankAccount };
    for (const name of [
      'payment.due',
      'payment.reminder',
      'payment.short',
      'invoice.issued',
      'invoice.overdue',
    ]) {
      expect(notificationText(name, told).zh).toContain('¥28.50');
      expect([isStillTrue(name, owing(10_000)), isStillTrue(name, owing(12_850))]).toEqual([true, false]);
    }
    expect(notificationText('invoice.overdue', told).en).toBe(
      '26-10001-3: ¥28.50 on your account is overdue, please pay it. Pay to 订货台, 招商银行, 7559 1234 5678, with the reference 26-10001-3',
    );
    expect(isStillTrue('order.confirmed', owing(12_850))).toBe(true);
  });

  it('say of what could not be delivered that nobody called it off, and of a refund how much and by when', () => {
    const told = (over: object) => ({
      ...{ order: { ...order, ...over } as OrderDoc, said: null, changed: null, timeZone },
    });
    const back = { why: 'damaged', at: '2026-11-26T02:00:00.000Z' };
    const gone = {
      payment: { method: 'cod', status: 'void', received: 0 },
      shipments: [{ step: 'returned', back }],
    };
    expect(notificationText('order.cancelled', told(gone))).toEqual({
      zh: '26-10001-3：没能送达，不收费，也不会再有包裹寄出（运输途中损坏）',
      en: '26-10001-3: it could not be delivered: nothing is charged, and nothing more comes (it was damaged on the way)',
    });
    const off = {
      shipments: [{ step: 'cancelled' }],
      row: { ...order.row, payment: { refundBy: '2026-12-02T08:00:00.000Z' } },
    };
    expect(notificationText('order.cancelled', told(off))).toEqual({
      zh: '26-10001-3：您的订单已取消；¥128.50 将退还给您（2026年12月2日前）',
      en: '26-10001-3: your order has been cancelled; ¥128.50 will be returned to you by 2 December 2026',
    });
  });

  it('never speak of sending where the goods are collected', () => {
    const collected = { ...order, delivery: { method: 'pickup', expectedAt: null } } as OrderDoc;
    for (const name of ['order.ready', 'order.delivered', 'order.parcel-called-off']) {
      const { zh, en } = notificationText(name, { order: collected, said: null, changed: null, timeZone });
      expect(`${zh} ${en}`).not.toMatch(/发货|送达|发出|on its way|deliver|sent/);
    }
  });

  it('name to staff whoever of the house did what is told of, the customer as such', () => {
    const letOff = { amount: 100, by: { id: 'li', name: '李娜' } };
    const payment = { ...order.payment, letOffs: [letOff], asked: [letOff] };
    const told = { order: { ...order, payment } as unknown as OrderDoc, said: null, changed: null, timeZone };
    const acts = [
      // Whose act it was stands in what is denied.
      ...[...SEEN_BY_OTHERS].filter((name) => name !== 'correction.disagreed'),
      ...['order.called-off', 'order.handed-over', 'order.taken', 'payment.to-give-back'],
      ...['approval.waiting', 'customer.answered', 'parcel.comes-back', 'parcel.found', 'problem.reported'],
    ];
    for (const name of acts) {
      const { zh, en } = notificationText(name, { ...told, by: { side: 'staff', name: '李娜' } });
      expect([zh.includes('李娜'), en.includes('李娜')], name).toEqual([true, true]);
    }
    const own = { ...told, by: { side: 'customer', name: '王梅' } } as const;
    expect(notificationText('problem.reported', own)).toEqual({
      zh: '26-10001-3：客户报告了问题',
      en: '26-10001-3: the customer reported a problem',
    });
  });

  it('fall back to where the order stands', () => {
    expect(notificationText('toString', { order, said: null, changed: null, timeZone }).en).toBe(
      '26-10001-3: To be reviewed',
    );
  });
});
