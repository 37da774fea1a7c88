import { buildRow } from '#lib/live/row.builder.ts';
import type { OrderRow } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import {
  amountWord,
  atStake,
  bySoonest,
  dueIn,
  exceptionWords,
  MONEY_QUEUES,
  SUM_WORDS,
} from './at-stake.ts';

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

it('each list says of what its sum and the amounts of its rows are', () => {
  const sums = MONEY_QUEUES.map((queue) => SUM_WORDS[queue]());
  expect(new Set(sums).size).toBe(MONEY_QUEUES.length);
  for (const queue of MONEY_QUEUES)
    expect(amountWord(queue) === amountWord('refund'), queue).toBe(queue === 'refund');
});

describe('when an order of finance is due', () => {
  const [picked, refund, pay] = ['2026-12-01T05:00:00Z', '2026-12-02T10:00:00Z', '2026-12-30T10:00:00Z'];

  it('is when its money is, not when the warehouse is to pick it', () => {
    const back = buildRow({ dueAt: picked, payment: paid({ toRefund: 3153, refundBy: refund }) });
    expect(dueIn('refund', back).dueAt).toBe(refund);
    expect(dueIn('account', buildRow({ dueAt: picked, payment: paid({}) })).dueAt).toBeNull();
    expect(dueIn('account', buildRow({ dueAt: picked, payment: paid({ payBy: pay }) })).dueAt).toBe(pay);
    expect(dueIn('cod', buildRow({ dueAt: picked, payment: paid({}) })).dueAt).toBe(picked);
  });

  it('says its place: the soonest first, what has no time last', () => {
    const rows = [null, refund, picked].map((dueAt) => buildRow({ dueAt }));
    expect(rows.toSorted(bySoonest).map(({ dueAt }) => dueAt)).toEqual([picked, refund, null]);
  });
});

it('of cash, what is to come in now is what was collected with the parcels that are there', () => {
  const row = buildRow({ payment: paid({ standing: 'on-delivery', outstanding: 500, later: 200 }) });
  expect([atStake('cod', row), atStake('refund', row)]).toEqual([300, 0]);
});
