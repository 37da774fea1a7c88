import { createHash } from 'node:crypto';
import { placeOrder } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { PRODUCTS } from '../catalogue/catalogue.ts';
import { PEOPLE } from '../people/people.ts';
import { buildPlan, ORDERS } from './build-plan.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const plan = buildPlan(now);
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the plan of orders', () => {
  it('is the same every time for the same now, and another for another', () => {
    expect(hash(buildPlan(now))).toBe(hash(plan));
    expect(hash(buildPlan(new Date('2026-10-01T08:00:00.000Z')))).not.toBe(hash(plan));
  });

  it.each(['2026-11-22T08:00:00.000Z', '2027-01-01T23:59:00.000Z', '2026-06-16T01:00:00.000Z'])(
    'lies within 90 days before %s',
    (at) => {
      const end = new Date(at);
      const orders = buildPlan(end);
      expect(orders).toHaveLength(ORDERS);
      for (const { placedAt, steps } of orders) {
        const placed = Date.parse(placedAt);
        expect(placed).toBeLessThanOrEqual(end.getTime());
        expect(placed).toBeGreaterThanOrEqual(end.getTime() - 90 * 86_400_000);
        for (const step of steps)
          expect(placed + step.afterMinutes * 60_000).toBeLessThanOrEqual(end.getTime());
      }
    },
  );

  it('sends bodies the contract takes, under keys of their own', () => {
    expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length);
    for (const { lines, address, contact, delivery, payment, note, key } of plan) {
      expect(
        () => placeOrder.parse({ lines, address, contact, delivery, payment, note, expectedTotal: 1 }),
        key,
      ).not.toThrow();
    }
  });

  it('pays each order by a payment of its own, of the provider it was placed with', () => {
    const payments = plan.flatMap(({ payment, steps }) =>
      steps.flatMap(({ data }) => (data['reference'] ? [{ method: payment.method, ...data }] : [])),
    );
    expect(payments.length).toBeGreaterThan(50);
    expect(new Set(payments.map((one) => (one as { reference?: unknown }).reference)).size).toBe(
      payments.length,
    );
    for (const { method, ...data } of payments) if ('provider' in data) expect(data.provider).toBe(method);
  });

  it('never sells more than there is', () => {
    for (const product of PRODUCTS) {
      const sold = plan.flatMap(({ lines }) => lines.filter(({ productId }) => productId === product.id));
      const units = sold.reduce(
        (sum, { unitId, quantity }) =>
          sum + quantity * (product.units.find(({ id }) => id === unitId)?.per ?? NaN),
        0,
      );
      expect(units, product.sku).toBeLessThanOrEqual(
        product.stock.reduce((sum, { onHand }) => sum + onHand, 0),
      );
    }
  });

  it('shows every situation a desk must know', () => {
    const shown = new Set(plan.map(({ shows }) => shows));
    for (const situation of [
      'review: first order',
      'review: note',
      'review: customer data',
      'review: stock',
      'review: amount',
      'review: credit',
      'review: late',
      'approval: second approver',
      'waiting for the customer: question',
      'waiting for the customer: sent back',
      'payment due',
      'payment expired',
      'to pick',
      'to pick: late',
      'picking',
      'packed',
      'on the way',
      'delivered',
      'cash to confirm',
      'invoiced',
      'problem',
      'problem: waiting for the customer',
      'change requested',
      'to refund',
      'cancelled by the customer',
      'rejected',
    ]) {
      expect(shown, situation).toContain(situation);
    }
  });

  it('has customers who come back, busy hours and quiet nights', () => {
    const per = new Map<string, number>();
    for (const { customer } of plan) per.set(customer, (per.get(customer) ?? 0) + 1);
    expect(Math.max(...per.values())).toBeGreaterThan(8);
    expect([...per.keys()].every((id) => PEOPLE.some((person) => person.id === id))).toBe(true);
    const night = plan.filter(
      ({ placedAt, shows }) => shows === 'ordinary' && (new Date(placedAt).getUTCHours() + 8) % 24 < 6,
    );
    expect(night.length).toBeLessThan(ORDERS * 0.06);
  });
});
