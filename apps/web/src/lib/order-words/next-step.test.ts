import { buildOrder } from '#lib/order/order.builder.ts';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const delivered = (method: 'cod' | 'credit') => {
  const order = buildOrder();
  return {
    ...order,
    open: true,
    offers: [],
    path: [{ id: 'completed', label: { zh: '已完成', en: 'Completed' }, state: 'ahead' as const, at: null }],
    delivery: { ...order.delivery, estimate: { kind: 'delivered' as const, at: null, promised: null } },
    payment: { ...order.payment!, method, standing: 'part' as const, received: 53_281, outstanding: 100 },
  };
};

describe('what comes next for the customer', () => {
  it('is the rest that is still due, and how it is paid: nothing is completed before it is in', () => {
    expect(nextStep(delivered('cod'))).toMatch(/remaining ¥1\.00; arrange with our service team/);
    expect(nextStep(delivered('credit'))).toContain('¥1.00 within your terms');
  });

  it('is never the end while we owe something, or have a problem to settle', () => {
    const paid = { ...delivered('cod').payment, standing: 'paid' as const, outstanding: 0 };
    const order = { ...delivered('cod'), payment: paid };
    const at = (tone: 'neutral' | 'warn') => ({ ...order, stage: { ...order.stage, tone } });
    expect(nextStep(at('neutral'))).toBe('Next: Completed');
    expect(nextStep(at('warn'))).toBeNull();
    const owing = { ...paid, standing: 'gives-back' as const, toRefund: 2500 };
    expect(nextStep({ ...at('warn'), payment: owing })).toBe('Next: we give ¥25.00 back to you');
  });
});
