import { describe, expect, it } from 'vitest';
import { isWithCustomer, waitsForCustomer } from './waits-for-customer.ts';

const order = { open: true, queues: [] as string[], payment: { standing: 'open' as const } };

describe('what an order waits for from its customer', () => {
  it.each([
    ['nothing while it is the house’s', ['review'], 'open', null],
    ['nothing while it is on its way and to be paid at the door', ['delivery'], 'on-delivery', null],
    ['an answer to a question', ['waiting-customer'], 'on-delivery', 'answer'],
    ['the money that is due', ['payment'], 'open', 'payment'],
    ['the rest of it', ['payment', 'pick'], 'part', 'payment'],
    ['the answer first, where both are missing', ['payment', 'waiting-customer'], 'open', 'answer'],
    ['nothing for what is on their account', ['payment'], 'on-account', null],
    ['nothing more once it is paid', ['payment'], 'paid', null],
  ] as const)('%s', (_, queues, standing, waits) => {
    expect(waitsForCustomer({ ...order, queues, payment: { standing } })).toBe(waits);
  });

  it('is nothing once it has ended', () => {
    expect(waitsForCustomer({ ...order, open: false, queues: ['waiting-customer'] })).toBeNull();
  });

  it('keeps the rest of the house from beginning, invoices included', () => {
    expect(isWithCustomer(['payment'])).toBe(true);
    expect(isWithCustomer([null, 'waiting-customer'])).toBe(true);
    expect(isWithCustomer([null, 'review'])).toBe(false);
  });
});
