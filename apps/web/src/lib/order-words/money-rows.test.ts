import type { OrderView } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { isOff, moneyRows } from './money-rows.ts';

type Detail = NonNullable<OrderView['paymentDetail']>;
const at = '2026-11-30T02:00:00.000Z';
const receipt = (amount: number) => ({ reference: '', amount, at });
const rowsOf = (over: Partial<Detail>) => {
  const paymentDetail: Detail = {
    ...{ method: 'cod', status: 'due', standing: 'on-delivery', due: 1000, paidAt: null, references: [] },
    ...{ received: 0, outstanding: 1000, toRefund: 0, receipts: [], returned: [], collectedWith: [] },
    ...over,
  };
  return moneyRows({ paymentDetail }).map(({ label, amount }) => `${label} ${amount}`);
};

describe('the amounts of an order below its total', () => {
  it('are none while all of it is still to come', () => {
    expect(rowsOf({})).toEqual([]);
  });

  it.each<[string, Partial<Detail>, string[]]>([
    [
      'say what came in and what is still missing',
      { standing: 'part', received: 600, outstanding: 400 },
      ['Received -600', 'Still to pay 400'],
    ],
    [
      'say what is to go back',
      { standing: 'excess', received: 1300, outstanding: 0, toRefund: 300 },
      ['Received -1300', 'To be given back to you 300'],
    ],
    [
      'keep what came in and went back',
      { standing: 'paid', received: 1000, outstanding: 0, returned: [receipt(300)] },
      ['Received -1300', 'Given back 300', 'To pay 0'],
    ],
    [
      'say what is not charged',
      { standing: 'let-off', received: 900, outstanding: 0, writtenOff: 100 },
      ['Not charged -100', 'Received -900', 'To pay 0'],
    ],
    ['come to nothing once the order is off', { standing: 'nothing', due: 0, outstanding: 0 }, ['To pay 0']],
    [
      'of an order that was refunded come to nothing',
      { standing: 'refunded', due: 0, outstanding: 0, returned: [receipt(1000)] },
      ['Received -1000', 'Given back 1000', 'To pay 0'],
    ],
  ])('%s', (_, over, expected) => {
    expect(rowsOf(over)).toEqual(expected);
  });

  it('are no longer what is to be paid of an order that is off', () => {
    expect((['nothing', 'to-refund', 'refunded'] as const).every(isOff)).toBe(true);
    expect((['open', 'part', 'paid', 'excess'] as const).some(isOff)).toBe(false);
  });
});
