import Invoices from '#lib/components/account/Invoices.svelte';
import OrderCard from '#lib/components/order/OrderCard.svelte';
import { buildRow } from '#lib/live/row.builder.ts';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { payByOf } from './pay-by.ts';

afterEach(cleanup);

const invoiced = (number: string, payBy?: string) =>
  buildRow({
    id: number,
    number,
    payment: {
      ...buildRow().payment!,
      ...{ method: 'credit', standing: 'on-account', outstanding: 9267 },
      ...(payBy === undefined ? {} : { payBy }),
    },
  });
const now = new Date('2026-12-20T00:00:00.000Z');

describe('until when an invoice is to be paid', () => {
  it('is said, and once the day has passed that it has', () => {
    expect(payByOf(invoiced('1', '2026-12-29T10:00:00.000Z'), now)).toEqual({
      text: 'Please pay by Tue 29 December',
      late: false,
    });
    expect(payByOf(invoiced('1', '2026-12-18T10:00:00.000Z'), now)).toEqual({
      text: 'Was to be paid by Fri 18 December',
      late: true,
    });
    expect(payByOf(invoiced('1'), now)).toBeNull();
  });

  it('stands with its order in My orders', () => {
    render(OrderCard, { order: invoiced('26-10001-3', '2126-12-29T10:00:00.000Z') });
    expect(screen.getByText(/Please pay by .*29 December/)).toBeTruthy();
  });

  it('stands on the account page, the earliest first, with what is to be paid', () => {
    render(Invoices, {
      orders: [
        invoiced('26-10002-3', '2126-12-30T10:00:00.000Z'),
        invoiced('26-10003-3'),
        invoiced('26-10001-3', '2126-12-29T10:00:00.000Z'),
      ],
    });
    const rows = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/26-10001-3.*92\.67.*29 December/s);
    expect(rows[1]).toMatch(/26-10002-3/);
  });
});
