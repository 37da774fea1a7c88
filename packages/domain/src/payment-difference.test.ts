import { describe, expect, it } from 'vitest';
import type { Payment } from './order.ts';
import { paymentDifference, paymentFinding } from './payment-difference.ts';

const paid = (received: number, status: Payment['status'] = 'paid'): Payment => ({
  method: 'cod',
  status,
  received,
  paidAt: null,
  reference: null,
});

describe('what came in against what was due', () => {
  it.each<[string, Payment, number]>([
    ['nothing yet', paid(0, 'due'), 0],
    ['a part', paid(300, 'due'), -100],
    ['all', paid(400), 0],
    ['too much', paid(450), 50],
    ['given back', paid(400, 'refunded'), 0],
    ['a part of an order that is off', paid(300, 'void'), 300],
  ])('%s', (_, payment, difference) => {
    expect(paymentDifference(payment, 400)).toBe(difference);
    expect(paymentFinding(payment, 400, 'CNY') === null).toBe(difference === 0);
  });

  it('is said in both languages, with both amounts', () => {
    expect(paymentFinding(paid(45_000), 40_000, 'CNY')).toMatchObject({
      kind: 'payment',
      severity: 'warn',
      text: {
        zh: '多收 ¥50.00：应收 ¥400.00，实收 ¥450.00',
        en: '¥50.00 too much: ¥400.00 due, ¥450.00 received',
      },
      facts: { difference: 5_000 },
    });
    expect(paymentFinding(paid(30_000, 'due'), 40_000, 'CNY')?.text.zh).toMatch(/^少收 ¥100.00/);
  });
});
