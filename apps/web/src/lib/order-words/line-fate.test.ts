import type { OrderView } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { lineFate } from './line-fate.ts';

const unit = { id: 'box', label: { zh: '箱', en: 'box' }, per: 5, of: { zh: '件', en: 'piece' } };
const line = (quantity: number) => ({ id: 'l1', quantity, unit });
const order = (standing: string, ...parcels: (readonly [step: string, quantity: number])[]) =>
  ({
    payment: { standing },
    shipments: parcels.map(([step, quantity]) => ({ step, lines: [{ lineId: 'l1', quantity }] })),
  }) as unknown as Pick<OrderView, 'shipments' | 'payment'>;

describe('what became of a line', () => {
  it('is nothing to be told while its customer has it or will', () => {
    expect(lineFate(line(2), order('paid', ['delivered', 10]))).toBeNull();
    expect(lineFate(line(2), order('paid', ['returned', 10], ['shipped', 10]))).toBeNull();
  });

  it('is that it came back, where the order ended by that: nobody reads it as bought', () => {
    expect(lineFate(line(2), order('refunded', ['returned', 10]))).toBe('Came back: not charged');
    expect(lineFate(line(2), order('to-refund', ['returned', 4], ['cancelled', 6]))).toBe(
      '4 pieces came back, the rest was cancelled: not charged',
    );
    expect(lineFate(line(0), order('paid', ['returned', 10], ['delivered', 3]))).toBe(
      'Came back: not charged',
    );
  });

  it('is that it was cancelled, where nothing of it left', () => {
    expect(lineFate(line(2), order('nothing', ['cancelled', 10]))).toBe('Cancelled: not charged');
    expect(lineFate(line(0), order('paid', ['cancelled', 10]))).toBe('Called off: will not be sent');
  });
});
