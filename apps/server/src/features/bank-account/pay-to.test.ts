import type { Order } from '@orderdesk/domain';
import { expect, it } from 'vitest';
import { payToOf } from './bank-account.view.ts';

const order = (method: string, received: number, status = 'due') =>
  ({
    number: '26-10000-2',
    totals: { total: 500 },
    shipments: [{ step: 'allocated' }],
    payment: { method, status, received },
  }) as unknown as Order;

it('says where the rest of an order goes that was paid online and costs more since', () => {
  expect(payToOf(order('wechat', 417), null)).toEqual({
    payTo: { account: null, amount: 83, reference: '26-10000-2' },
  });
  expect(payToOf(order('wechat', 0), null)).toEqual({});
  expect(payToOf(order('cod', 417), null)).toEqual({});
  expect(payToOf(order('credit', 0), null)).toMatchObject({ payTo: { amount: 500 } });
});
