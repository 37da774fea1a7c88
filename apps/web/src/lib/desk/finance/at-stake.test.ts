import { buildRow } from '#lib/live/row.builder.ts';
import type { OrderRow } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { exceptionWords } from './at-stake.ts';

const paid = (over: Partial<NonNullable<OrderRow['payment']>>): OrderRow['payment'] => ({
  method: 'cod',
  status: 'due',
  standing: 'part',
  received: 100,
  outstanding: 500,
  toRefund: 0,
  ...over,
});

describe('an exception among the orders of finance', () => {
  it('has words for why it is one', () => {
    expect(exceptionWords('cod', buildRow({ payment: paid({}), queues: ['cod', 'problem'] }))).toEqual([
      'Problem to solve',
      '¥5.00 still to come in',
    ]);
  });
  it('is nothing that all of a list wait for', () => {
    const excess = paid({ standing: 'excess', outstanding: 0, toRefund: 500 });
    expect(exceptionWords('refund', buildRow({ payment: excess, queues: ['refund'] }))).toEqual([]);
    expect(exceptionWords('cod', buildRow({ payment: excess, queues: ['cod'] }))).toEqual([
      '¥5.00 to give back',
    ]);
  });
});
