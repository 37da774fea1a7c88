import type { OrderDoc } from '@orderdesk/store';
import { describe, expect, it } from 'vitest';
import { readShippedWorkflows } from '../workflows/import-shipped-workflows.ts';
import { NOTIFICATION_TEXTS, notificationText } from './notification-texts.ts';

const order = {
  number: '26-10001-3',
  totals: { total: 12_850, currency: 'CNY' },
  delivery: { method: 'standard', expectedAt: null },
  payment: { method: 'wechat', status: 'paid', received: 12_850 },
  shipments: [{ step: 'shipped', carrier: 'SF', tracking: 'SF1' }],
  row: { stage: { label: { zh: '待审核', en: 'To be reviewed' } } },
} as unknown as OrderDoc;

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
    expect(notificationText('review.question', { order, said: '周五可以吗？', changed: null })).toEqual({
      zh: '26-10001-3：我们有个问题想与您确认：“周五可以吗？”',
      en: '26-10001-3: we have a question for you: “周五可以吗？”',
    });
    expect(notificationText('order.shipped', { order, said: null, changed: null }).en).toBe(
      '26-10001-3: on its way to you (SF SF1)',
    );
    expect(notificationText('payment.received', { order, said: null, changed: null }).en).toContain('128.50');
  });

  it('never speak of sending where the goods are collected', () => {
    const collected = { ...order, delivery: { method: 'pickup', expectedAt: null } } as OrderDoc;
    for (const name of ['order.ready', 'order.delivered', 'order.parcel-called-off']) {
      const { zh, en } = notificationText(name, { order: collected, said: null, changed: null });
      expect(`${zh} ${en}`).not.toMatch(/发货|送达|发出|on its way|deliver|sent/);
    }
  });

  it('fall back to where the order stands', () => {
    expect(notificationText('toString', { order, said: null, changed: null }).en).toBe(
      '26-10001-3: To be reviewed',
    );
  });
});
